/** The commands: the same work as the window's, from a terminal. */
@NullMarked
package gradlab.cli;

import org.jspecify.annotations.NullMarked;
