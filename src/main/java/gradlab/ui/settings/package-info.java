/** What is remembered of the window between starts. */
@NullMarked
package gradlab.ui.settings;

import org.jspecify.annotations.NullMarked;
