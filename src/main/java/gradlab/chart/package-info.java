/** Charts made from recorded metrics; no JavaFX here. */
@NullMarked
package gradlab.chart;

import org.jspecify.annotations.NullMarked;
