/** Charts that are pictures: matrices, images, lists of rows. */
@NullMarked
package gradlab.chart.picture;

import org.jspecify.annotations.NullMarked;
