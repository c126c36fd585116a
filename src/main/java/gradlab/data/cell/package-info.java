/** What a cell of a text table holds: numbers, words, nothing; and how its letters are written. */
@NullMarked
package gradlab.data.cell;

import org.jspecify.annotations.NullMarked;
