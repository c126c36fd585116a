/**
 * Records that describe their own settings: labels, ranges, help and formulas of each component.
 */
@NullMarked
package gradlab.knob;

import org.jspecify.annotations.NullMarked;
