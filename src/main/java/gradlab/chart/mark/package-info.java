/**
 * What stands on charts beside the data: marks, guides, frames, sentences where there is nothing.
 */
@NullMarked
package gradlab.chart.mark;

import org.jspecify.annotations.NullMarked;
