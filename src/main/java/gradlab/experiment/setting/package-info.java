/** One address for every setting, changes by it, and what differs between experiments. */
@NullMarked
package gradlab.experiment.setting;

import org.jspecify.annotations.NullMarked;
