/** Surfaces to descend on: formulas of one or two numbers, and optimizers racing down them. */
@NullMarked
package gradlab.surface;

import org.jspecify.annotations.NullMarked;
