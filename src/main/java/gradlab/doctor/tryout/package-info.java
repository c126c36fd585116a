/** Fixes trained beside the run that they are to mend: what cures is the cause. */
@NullMarked
package gradlab.doctor.tryout;

import org.jspecify.annotations.NullMarked;
