/** A network of cells and one training step of it. */
@NullMarked
package gradlab.engine.network;

import org.jspecify.annotations.NullMarked;
