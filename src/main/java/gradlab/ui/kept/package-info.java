/** The bench as it is kept between two starts, so that nothing is lost, however the first ended. */
@NullMarked
package gradlab.ui.kept;

import org.jspecify.annotations.NullMarked;
