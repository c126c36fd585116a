/** Pages: the places in the window, of which one is shown at a time. */
@NullMarked
package gradlab.ui.page;

import org.jspecify.annotations.NullMarked;
