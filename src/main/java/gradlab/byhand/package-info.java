/** Backpropagation by hand: a small network, every step of one pass, each with its formula. */
@NullMarked
package gradlab.byhand;

import org.jspecify.annotations.NullMarked;
