/** The experiment: everything about one training run, as immutable records, and its file format. */
@NullMarked
package gradlab.experiment;

import org.jspecify.annotations.NullMarked;
