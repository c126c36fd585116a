/** The doctor in the window: a badge at the bottom, cards with findings, thresholds. */
@NullMarked
package gradlab.ui.doctor;

import org.jspecify.annotations.NullMarked;
