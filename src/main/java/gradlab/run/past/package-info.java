/** Going back to any epoch of a run, going on from it, and the path that its weights took. */
@NullMarked
package gradlab.run.past;

import org.jspecify.annotations.NullMarked;
