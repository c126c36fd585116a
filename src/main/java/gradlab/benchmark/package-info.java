/** Benchmarks of training and prediction, and of what they are measured against. */
@NullMarked
package gradlab.benchmark;

import org.jspecify.annotations.NullMarked;
