/** The steps of a lesson: what each shows, asks, and takes for done. */
@NullMarked
package gradlab.lesson.step;

import org.jspecify.annotations.NullMarked;
