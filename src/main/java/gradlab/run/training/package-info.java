/** The training itself: from an experiment and its rows to a stream of events. */
@NullMarked
package gradlab.run.training;

import org.jspecify.annotations.NullMarked;
