/**
 * A small rasteriser and the drawings made with it. It uses strict arithmetic and no system font,
 * so that the same seed gives the same pixels on every machine.
 */
@NullMarked
package gradlab.data.draw;

import org.jspecify.annotations.NullMarked;
