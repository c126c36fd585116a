/** What a chart is of: a run, the network at a moment, fields and slices computed from them. */
@NullMarked
package gradlab.chart.subject;

import org.jspecify.annotations.NullMarked;
