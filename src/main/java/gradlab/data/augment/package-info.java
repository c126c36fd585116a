/** Changes made to the training rows anew in every epoch: one record a kind of change. */
@NullMarked
package gradlab.data.augment;

import org.jspecify.annotations.NullMarked;
