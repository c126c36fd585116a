/** The charts of the window: live tiles drawn on a thread of their own, and one enlarged. */
@NullMarked
package gradlab.ui.charts;

import org.jspecify.annotations.NullMarked;
