/** The loss functions, one record a file. */
@NullMarked
package gradlab.engine.loss;

import org.jspecify.annotations.NullMarked;
