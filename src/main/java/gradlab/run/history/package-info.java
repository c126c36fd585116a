/** What a run left behind: events, epochs, measures, series, and the outcome. */
@NullMarked
package gradlab.run.history;

import org.jspecify.annotations.NullMarked;
