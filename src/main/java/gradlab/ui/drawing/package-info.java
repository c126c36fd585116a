/** Live pictures: drawn with Java2D on a thread of their own, shown by the window's thread. */
@NullMarked
package gradlab.ui.drawing;

import org.jspecify.annotations.NullMarked;
