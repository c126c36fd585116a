/** The constraints on weights, one record a file. */
@NullMarked
package gradlab.engine.constraint;

import org.jspecify.annotations.NullMarked;
