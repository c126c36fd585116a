package gradlab.chart.look;

import java.awt.Color;

/**
 * How well two colours can be told apart, as WCAG 2.2 measures it ("relative luminance" and
 * "contrast ratio").
 */
public final class Contrast {
    /** What text needs against its background (WCAG 1.4.3). */
    public static final double TEXT = 4.5;

    /** What a line needs against its background (WCAG 1.4.11). */
    public static final double LINE = 3;

    private Contrast() {}

    /** From 1, the same, to 21, black on white. */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour, moved away from the surface just as far as the ratio asks. */
    public static Color readable(Color color, Color surface, double ratio) {
        Color far = luminance(surface) > 0.18 ? Color.BLACK : Color.WHITE;
        Color now = color;
        for (int step = 1; step <= 20 && ratio(now, surface) < ratio; step++) {
            now = mix(color, far, step / 20.0);
        }
        return now;
    }

    /** A mixture: 0 gives the first colour, 1 the second. */
    public static Color mix(Color first, Color second, double share) {
        return new Color(
                mix(first.getRed(), second.getRed(), share),
                mix(first.getGreen(), second.getGreen(), share),
                mix(first.getBlue(), second.getBlue(), share));
    }

    private static int mix(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * Math.clamp(share, 0, 1));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
