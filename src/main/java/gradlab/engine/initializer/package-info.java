/** The initializers of weights and biases, one record a file. */
@NullMarked
package gradlab.engine.initializer;

import org.jspecify.annotations.NullMarked;
