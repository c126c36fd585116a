/** Reading and writing experiments and other records as JSON, with complaints that say where. */
@NullMarked
package gradlab.experiment.json;

import org.jspecify.annotations.NullMarked;
