/** Forms that are made from what a record says of its settings. */
@NullMarked
package gradlab.ui.form;

import org.jspecify.annotations.NullMarked;
