/** Training an experiment and recording what happens. */
@NullMarked
package gradlab.run;

import org.jspecify.annotations.NullMarked;
