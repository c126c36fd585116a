/**
 * Files and folders that are written whole or not at all, and the door through which they are read.
 */
@NullMarked
package gradlab.file;

import org.jspecify.annotations.NullMarked;
