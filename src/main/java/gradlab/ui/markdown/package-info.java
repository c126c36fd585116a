/** Text in Markdown with formulas, as nodes of the window. */
@NullMarked
package gradlab.ui.markdown;

import org.jspecify.annotations.NullMarked;
