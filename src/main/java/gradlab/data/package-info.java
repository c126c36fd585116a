/** Data sources, data sets, splits, scaling and batches. */
@NullMarked
package gradlab.data;

import org.jspecify.annotations.NullMarked;
