/** Rules over what was recorded of a run: findings with numbers, causes and fixes. */
@NullMarked
package gradlab.doctor;

import org.jspecify.annotations.NullMarked;
