/** Files and folders that are written whole or not at all. */
@NullMarked
package gradlab.file;

import org.jspecify.annotations.NullMarked;
