/**
 * What is asked of a run under way and what it records: play, pause, stop, turn a knob, keep step
 * with another.
 */
@NullMarked
package gradlab.run.control;

import org.jspecify.annotations.NullMarked;
