/** The terminal: what is printed where, progress, exit codes, complaints. */
@NullMarked
package gradlab.cli.terminal;

import org.jspecify.annotations.NullMarked;
