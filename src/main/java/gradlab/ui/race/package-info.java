/** The optimizer race: surfaces, racers, and every step taken apart. */
@NullMarked
package gradlab.ui.race;

import org.jspecify.annotations.NullMarked;
