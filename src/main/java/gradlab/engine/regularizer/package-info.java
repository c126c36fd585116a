/** The penalties on weights, one record a file. */
@NullMarked
package gradlab.engine.regularizer;

import org.jspecify.annotations.NullMarked;
