/** Lessons: their files, their claims about recorded runs, and how far a user has come. */
@NullMarked
package gradlab.lesson;

import org.jspecify.annotations.NullMarked;
