/**
 * Experiments to begin with: recipes for the data at hand, and those that come with the program.
 */
@NullMarked
package gradlab.experiment.preset;

import org.jspecify.annotations.NullMarked;
