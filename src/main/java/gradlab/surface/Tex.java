package gradlab.surface;

import gradlab.text.Numbers;

/** Numbers within the formulas of surfaces. */
final class Tex {
    private Tex() {}

    /** A number before a letter; nothing for 1. */
    static String factor(double number) {
        return number == 1 ? "" : Numbers.brief(number) + "\\,";
    }
}
