/** The words on screen; the English sentence is the key. */
@NullMarked
package gradlab.text;

import org.jspecify.annotations.NullMarked;
