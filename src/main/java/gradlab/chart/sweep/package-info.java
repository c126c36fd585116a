/** Pictures of a sweep: map, parallel coordinates and boxes, as pure drawings of its runs. */
@NullMarked
package gradlab.chart.sweep;

import org.jspecify.annotations.NullMarked;
