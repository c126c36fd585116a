/** What is wrong with an experiment, and how to mend it. */
@NullMarked
package gradlab.experiment.check;

import org.jspecify.annotations.NullMarked;
