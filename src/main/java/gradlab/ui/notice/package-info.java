/** The one door for messages to the user. */
@NullMarked
package gradlab.ui.notice;

import org.jspecify.annotations.NullMarked;
