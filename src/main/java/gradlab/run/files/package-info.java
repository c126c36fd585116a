/**
 * The files of a run: history, weights, predictions, checkpoints, and the run file that holds all
 * of them.
 */
@NullMarked
package gradlab.run.files;

import org.jspecify.annotations.NullMarked;
