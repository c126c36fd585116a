/** The network as a chain of cards that is edited by hand. */
@NullMarked
package gradlab.ui.editor;

import org.jspecify.annotations.NullMarked;
