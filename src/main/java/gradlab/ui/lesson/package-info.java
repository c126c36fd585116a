/** The lesson list and the player of the open lesson. */
@NullMarked
package gradlab.ui.lesson;

import org.jspecify.annotations.NullMarked;
