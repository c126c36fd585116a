package gradlab.chart.look;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart.
 *
 * @param surface what the chart is drawn on
 * @param muted for tick labels and axis names
 * @param accent for what is selected
 * @param warning for divergence
 * @param lines told apart by colour-blind readers (Tol's "bright" scheme)
 * @param negative one end of a diverging scale: class 0, a negative weight
 * @param positive the other end
 */
public record ChartTheme(
        String name,
        Color surface,
        Color text,
        Color muted,
        Color grid,
        Color axis,
        Color accent,
        Color warning,
        List<Color> lines,
        Color negative,
        Color neutral,
        Color positive) {
    /** Stands for the colour of text among the numbers of the colours of lines. */
    public static final int INK = -1;

    private static final List<Color> BRIGHT =
            List.of(
                    new Color(0x4477AA),
                    new Color(0xEE6677),
                    new Color(0x228833),
                    new Color(0xCCBB44),
                    new Color(0x66CCEE),
                    new Color(0xAA3377),
                    new Color(0xBBBBBB));

    /** Of the classes from the third on; the first two are the ends of the diverging scale. */
    private static final List<Color> MORE_CLASSES =
            List.of(
                    new Color(0x009988),
                    new Color(0xAA3377),
                    new Color(0xCCAA00),
                    new Color(0x228833),
                    new Color(0xEE6677),
                    new Color(0x6655CC),
                    new Color(0x8C5A3C),
                    new Color(0x7A8794));

    /** How many classes have a colour of their own; then they begin again. */
    public static final int CLASSES = 2 + MORE_CLASSES.size();

    /** Dark on light. */
    public static final ChartTheme LIGHT =
            new ChartTheme(
                    "light",
                    new Color(0xFFFFFF),
                    new Color(0x18222E),
                    new Color(0x596675),
                    new Color(0xE6E9ED),
                    new Color(0x8A94A0),
                    new Color(0x0A63C6),
                    new Color(0xC0271D),
                    BRIGHT,
                    new Color(0xF28E2B),
                    new Color(0xEEF0F2),
                    new Color(0x1F7FC4));

    /** Light on dark. */
    public static final ChartTheme DARK =
            new ChartTheme(
                    "dark",
                    new Color(0x1A2028),
                    new Color(0xE8EDF3),
                    new Color(0xA0ACBA),
                    new Color(0x2B333D),
                    new Color(0x6E7985),
                    new Color(0x58A6FF),
                    new Color(0xFF8078),
                    BRIGHT,
                    new Color(0xF28E2B),
                    new Color(0x272E37),
                    new Color(0x2B8FD6));

    /** White and yellow on black. */
    public static final ChartTheme CONTRAST =
            new ChartTheme(
                    "contrast",
                    new Color(0x000000),
                    new Color(0xFFFFFF),
                    new Color(0xEDEDED),
                    new Color(0x333333),
                    new Color(0xFFFFFF),
                    new Color(0xFFD400),
                    new Color(0xFF8F87),
                    BRIGHT.stream().map(line -> Contrast.readable(line, Color.BLACK, 7)).toList(),
                    new Color(0xFF9F40),
                    new Color(0x1C1C1C),
                    new Color(0x4DB2FF));

    private static final List<ChartTheme> ALL = List.of(LIGHT, DARK, CONTRAST);

    /** The theme of a name. */
    public static ChartTheme named(String name) {
        return ALL.stream().filter(theme -> theme.name().equals(name)).findFirst().orElseThrow();
    }

    /** Keeps its own copy. */
    public ChartTheme {
        lines = List.copyOf(lines);
    }

    /** Whether light stands on dark. */
    public boolean dark() {
        return Contrast.ratio(surface, Color.WHITE) > Contrast.ratio(surface, Color.BLACK);
    }

    /**
     * The colour of line {@code index} of {@code count}; many lines get a ramp by their order, and
     * {@link #INK} is that of text.
     */
    public Color line(int index, int count) {
        if (index == INK) {
            return text;
        }
        Color color =
                count > 2 * lines.size()
                        ? ColourMap.VIRIDIS.at(1 - index / (count - 1.0))
                        : lines.get(index % lines.size());
        return Contrast.readable(color, surface, Contrast.LINE);
    }

    /**
     * The colour of a class, by its number from 0: the same in every picture, and on two classes
     * the ends of the diverging scale. The style sheets hold the same colours as tokens.
     */
    public Color ofClass(int index) {
        return switch (index % CLASSES) {
            case 0 -> negative;
            case 1 -> positive;
            default ->
                    Contrast.readable(
                            MORE_CLASSES.get(index % CLASSES - 2), surface, Contrast.LINE);
        };
    }

    /** The colour of a run, by its number from 1. */
    public Color run(int number) {
        return Contrast.readable(lines.get((number - 1) % lines.size()), surface, Contrast.LINE);
    }

    /** A line's colour as its label wears it. */
    public Color label(Color line) {
        return Contrast.readable(line, surface, Contrast.TEXT);
    }
}
