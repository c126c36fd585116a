/** Float matrices, the one seam to matrix multiplication, and seeded random numbers. */
@NullMarked
package gradlab.engine.tensor;

import org.jspecify.annotations.NullMarked;
