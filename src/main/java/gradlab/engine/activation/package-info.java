/** The activation functions, one record a file. */
@NullMarked
package gradlab.engine.activation;

import org.jspecify.annotations.NullMarked;
