/** Runs under way as objects: one, and many at once. */
@NullMarked
package gradlab.run.live;

import org.jspecify.annotations.NullMarked;
