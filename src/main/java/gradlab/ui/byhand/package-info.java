/** Backpropagation by hand as a page of the window. */
@NullMarked
package gradlab.ui.byhand;

import org.jspecify.annotations.NullMarked;
