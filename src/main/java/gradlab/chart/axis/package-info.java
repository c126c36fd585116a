/** Axes, their scales, ticks and names. */
@NullMarked
package gradlab.chart.axis;

import org.jspecify.annotations.NullMarked;
