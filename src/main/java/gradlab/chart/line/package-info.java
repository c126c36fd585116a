/** Charts of lines over epochs or steps. */
@NullMarked
package gradlab.chart.line;

import org.jspecify.annotations.NullMarked;
