/** Files to take away: the same chart as a picture in several formats. */
@NullMarked
package gradlab.export;

import org.jspecify.annotations.NullMarked;
