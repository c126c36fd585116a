package gradlab.chart.subject;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.look.ChartTheme;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a chart is to look.
 *
 * @param smoothing each point is the mean of this many epochs up to it; 1 shows what was recorded
 * @param width in logical pixels; curves are thinned to fit
 * @param height likewise
 * @param pixels device pixels to a logical one
 * @param highlighted the layer to emphasise; null for none
 * @param textScale 1 for the usual size of type
 * @param aspect what is to be shown where the kind has a choice
 * @param without causes of a misleading training loss that are turned off
 * @param lineScale how thick lines are beside what type of that size asks for
 */
public record ChartOptions(
        ChartTheme theme,
        ChartScale scale,
        int smoothing,
        double width,
        double height,
        double pixels,
        @Nullable String highlighted,
        double textScale,
        Aspect aspect,
        Set<LossCause> without,
        double lineScale) {
    private static final double LARGE = 640;

    /** A tile in the light theme. */
    public ChartOptions() {
        this(
                ChartTheme.LIGHT,
                ChartScale.LINEAR,
                1,
                400,
                220,
                1,
                null,
                1,
                Aspect.VALIDATION,
                Set.of(),
                1);
    }

    /** Refuses sizes and windows that are none. */
    public ChartOptions {
        without = Set.copyOf(without);
        if (smoothing < 1 || !(width > 0) || !(height > 0) || !(pixels > 0) || !(textScale > 0)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "smoothing %s, width %s, height %s, pixels %s, text scale %s must be"
                                    + " positive",
                            smoothing,
                            width,
                            height,
                            pixels,
                            textScale));
        }
    }

    /** The same in another theme. */
    public ChartOptions withTheme(ChartTheme other) {
        return Knobs.set(this, ChartOptions::theme).to(other);
    }

    /** The same on another scale. */
    public ChartOptions withScale(ChartScale other) {
        return Knobs.set(this, ChartOptions::scale).to(other);
    }

    /** The same at another size. */
    public ChartOptions withSize(double newWidth, double newHeight, double newPixels) {
        ChartOptions wide = Knobs.set(this, ChartOptions::width).to(newWidth);
        ChartOptions sized = Knobs.set(wide, ChartOptions::height).to(newHeight);
        return Knobs.set(sized, ChartOptions::pixels).to(newPixels);
    }

    /** The same with another layer emphasised. */
    public ChartOptions withHighlighted(@Nullable String layer) {
        return Knobs.set(this, ChartOptions::highlighted).to(layer);
    }

    /** The same showing something else of a kind that has a choice. */
    public ChartOptions withAspect(Aspect other) {
        return Knobs.set(this, ChartOptions::aspect).to(other);
    }

    /** What to show of a choice: the aspect asked for, where it is among them, else the first. */
    public Aspect among(List<Aspect> choice) {
        return choice.contains(aspect) ? aspect : choice.getFirst();
    }

    /** How wide a line is drawn that is so wide in a tile with type of the usual size. */
    public float thick(double width) {
        return (float) (width * textScale * lineScale);
    }

    /** Whether there is room to say more than a tile says. */
    public boolean large() {
        return width >= LARGE;
    }

    /** How many points may stand side by side. */
    public int columns() {
        return (int) Math.max(32, width * pixels);
    }
}
