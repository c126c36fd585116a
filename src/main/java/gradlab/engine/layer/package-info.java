/** The layers: immutable records, and the cells that hold their run-time state. */
@NullMarked
package gradlab.engine.layer;

import org.jspecify.annotations.NullMarked;
