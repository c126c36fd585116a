/** Charts of a plane: surfaces, points, contours, paths. */
@NullMarked
package gradlab.chart.plane;

import org.jspecify.annotations.NullMarked;
