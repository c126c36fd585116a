package gradlab.ui.window;

import gradlab.ui.theme.Look;
import gradlab.ui.theme.Theme;

/**
 * What the window looked like when it was last used.
 *
 * @param typeScale how large type was
 * @param x where it stood; with a width of 0, nobody knows
 * @param left the width of the panel at the left, without the type's scale; 0 for the usual one
 * @param right that of the panel at the right
 * @param leftFolded whether the panel at the left was folded
 * @param rightFolded whether that at the right was
 */
record WindowSettings(
        Theme theme,
        double typeScale,
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        double left,
        double right,
        boolean leftFolded,
        boolean rightFolded) {
    /** As on the first start. */
    WindowSettings() {
        this(Theme.LIGHT, 1, 0, 0, 0, 0, false, 0, 0, false, false);
    }

    /** Gives the views this look. */
    void applyTo(Look look) {
        look.theme().set(theme);
        look.typeScale().set(Math.clamp(typeScale, Look.MIN_SCALE, Look.MAX_SCALE));
        look.leftFolded().set(leftFolded);
        look.rightFolded().set(rightFolded);
    }
}
