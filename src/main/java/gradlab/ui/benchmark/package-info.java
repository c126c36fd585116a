/** Benchmarks of the window: what it costs a run, how it starts, how quick it is in use. */
@NullMarked
package gradlab.ui.benchmark;

import org.jspecify.annotations.NullMarked;
