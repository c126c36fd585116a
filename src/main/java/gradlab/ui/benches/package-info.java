/** The pages of the window that are benches of their own, all together. */
@NullMarked
package gradlab.ui.benches;

import org.jspecify.annotations.NullMarked;
