/**
 * Lessons checked without a window: their claims on runs, and whether they keep the rules of the
 * course.
 */
@NullMarked
package gradlab.lesson.check;

import org.jspecify.annotations.NullMarked;
