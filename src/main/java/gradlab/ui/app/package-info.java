/** What the window stands on: the document, the run under way, and the one bridge to its thread. */
@NullMarked
package gradlab.ui.app;

import org.jspecify.annotations.NullMarked;
