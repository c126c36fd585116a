/** Sweeps in the window: what varies is picked, trained in number, compared, and opened. */
@NullMarked
package gradlab.ui.sweep;

import org.jspecify.annotations.NullMarked;
