/** Forms for every setting, made from the settings' own descriptions. */
@NullMarked
package gradlab.ui.inspector;

import org.jspecify.annotations.NullMarked;
