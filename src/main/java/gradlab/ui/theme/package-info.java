/** How the window looks: themes, type size, fonts. */
@NullMarked
package gradlab.ui.theme;

import org.jspecify.annotations.NullMarked;
