/** The optimizers, one record a file, settings and update rule together. */
@NullMarked
package gradlab.engine.optimizer;

import org.jspecify.annotations.NullMarked;
