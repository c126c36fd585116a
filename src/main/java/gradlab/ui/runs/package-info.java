/** The runs of this session. */
@NullMarked
package gradlab.ui.runs;

import org.jspecify.annotations.NullMarked;
