/** The language of figures: numbers that a lesson reads off runs, and claims about them. */
@NullMarked
package gradlab.lesson.figure;

import org.jspecify.annotations.NullMarked;
