/** What is done to rows before a network sees them: split, scaling, label noise, order. */
@NullMarked
package gradlab.data.prepare;

import org.jspecify.annotations.NullMarked;
