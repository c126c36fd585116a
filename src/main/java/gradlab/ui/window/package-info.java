/** The window itself: how the rooms' views stand together, its strip, its bar, its keys. */
@NullMarked
package gradlab.ui.window;

import org.jspecify.annotations.NullMarked;
