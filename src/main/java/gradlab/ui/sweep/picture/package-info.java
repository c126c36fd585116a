/**
 * The pictures of a sweep in the window: drawn off its thread, read and brushed by mouse and keys.
 */
@NullMarked
package gradlab.ui.sweep.picture;

import org.jspecify.annotations.NullMarked;
