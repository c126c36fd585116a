/** Answers of a trained network, and what its units answer. */
@NullMarked
package gradlab.run.predict;

import org.jspecify.annotations.NullMarked;
