/** What is measured beside the loss. */
@NullMarked
package gradlab.engine.metric;

import org.jspecify.annotations.NullMarked;
