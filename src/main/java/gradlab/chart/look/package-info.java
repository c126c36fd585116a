/** What charts look like: themes, colours, fonts. */
@NullMarked
package gradlab.chart.look;

import org.jspecify.annotations.NullMarked;
