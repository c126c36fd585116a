/** Sweeps as data: which settings vary, and the runs that makes. */
@NullMarked
package gradlab.experiment.sweep;

import org.jspecify.annotations.NullMarked;
