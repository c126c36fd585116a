/** Lessons as their files hold them, with what is wrong in them by file and line. */
@NullMarked
package gradlab.lesson.json;

import org.jspecify.annotations.NullMarked;
