/** What differs between runs, and which of them is better. */
@NullMarked
package gradlab.run.compare;

import org.jspecify.annotations.NullMarked;
