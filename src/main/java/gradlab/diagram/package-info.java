/** The network drawn as units and links; no toolkit, so window and files show the same picture. */
@NullMarked
package gradlab.diagram;

import org.jspecify.annotations.NullMarked;
