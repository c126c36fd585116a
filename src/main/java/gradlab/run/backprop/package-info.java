/** One batch passed forward and back, with every number, each gradient beside its difference. */
@NullMarked
package gradlab.run.backprop;

import org.jspecify.annotations.NullMarked;
