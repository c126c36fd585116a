/** The learning-rate schedules, one record a file. */
@NullMarked
package gradlab.engine.schedule;

import org.jspecify.annotations.NullMarked;
