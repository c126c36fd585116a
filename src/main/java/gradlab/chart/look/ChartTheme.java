package gradlab.chart.look;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart, which are those of the window: both read them in the style sheet of the
 * theme.
 *
 * @param surface what the chart is drawn on
 * @param muted for tick labels and axis names
 * @param accent for what is selected
 * @param warning for divergence
 * @param backward for what is on the way back
 * @param lines told apart by colour-blind readers (Tol's "bright" scheme)
 * @param classes of class 0, 1 and so on
 * @param neutral the middle of a diverging scale, whose ends are the colours of classes 0 and 1
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
        Color backward,
        List<Color> lines,
        List<Color> classes,
        Color neutral) {
    /** Stands for the colour of text among the numbers of the colours of lines. */
    public static final int INK = -1;

    /** How many runs have a colour of their own; then they begin again. */
    public static final int RUNS = 7;

    /** How many classes have a colour of their own; then they begin again. */
    public static final int CLASSES = 10;

    /** Dark on light. */
    public static final ChartTheme LIGHT = read("light");

    /** Light on dark. */
    public static final ChartTheme DARK = read("dark");

    /** White and yellow on black. */
    public static final ChartTheme CONTRAST = read("contrast");

    private static final List<ChartTheme> ALL = List.of(LIGHT, DARK, CONTRAST);

    private static ChartTheme read(String name) {
        StyleTokens tokens = StyleTokens.of(name);
        return new ChartTheme(
                name,
                tokens.color("surface"),
                tokens.color("text"),
                tokens.color("muted"),
                tokens.color("chart-grid"),
                tokens.color("chart-axis"),
                tokens.color("accent"),
                tokens.color("bad"),
                tokens.color("warn"),
                tokens.colors("run", RUNS),
                tokens.colors("class", CLASSES),
                tokens.color("class-none"));
    }

    /** The theme of a name. */
    public static ChartTheme named(String name) {
        return ALL.stream().filter(theme -> theme.name().equals(name)).findFirst().orElseThrow();
    }

    /** Keeps its own copies. */
    public ChartTheme {
        lines = List.copyOf(lines);
        classes = List.copyOf(classes);
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
        return count > 2 * RUNS
                ? Contrast.readable(
                        ColourMap.VIRIDIS.at(1 - index / (count - 1.0)), surface, Contrast.LINE)
                : lines.get(index % RUNS);
    }

    /** One end of a diverging scale: class 0, a negative weight. */
    public Color negative() {
        return classes.getFirst();
    }

    /** The other end: class 1, a positive weight. */
    public Color positive() {
        return classes.get(1);
    }

    /**
     * The colour of a class, by its number from 0: the same in every picture, and on two classes
     * the ends of the diverging scale.
     */
    public Color ofClass(int index) {
        return classes.get(index % CLASSES);
    }

    /** The colour of a run, by its number from 1. */
    public Color run(int number) {
        return lines.get((number - 1) % RUNS);
    }

    /** A line's colour as its label wears it. */
    public Color label(Color line) {
        return Contrast.readable(line, surface, Contrast.TEXT);
    }
}
