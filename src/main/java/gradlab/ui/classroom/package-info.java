/** What a lecturer hides from view: as data, and as a file. */
@NullMarked
package gradlab.ui.classroom;

import org.jspecify.annotations.NullMarked;
