/** Pictures of a pass by hand: the network with its numbers, and the slopes of its activation. */
@NullMarked
package gradlab.chart.byhand;

import org.jspecify.annotations.NullMarked;
