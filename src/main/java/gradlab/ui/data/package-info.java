/** The data of the experiment: where they come from, how they are dealt out, how they look. */
@NullMarked
package gradlab.ui.data;

import org.jspecify.annotations.NullMarked;
