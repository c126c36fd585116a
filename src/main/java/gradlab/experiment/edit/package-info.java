/** Edits of the chain of layers as pure functions. */
@NullMarked
package gradlab.experiment.edit;

import org.jspecify.annotations.NullMarked;
