/** Pictures of a race on a surface: the map, the curve, the losses, a step as arrows. */
@NullMarked
package gradlab.chart.race;

import org.jspecify.annotations.NullMarked;
