package gradlab.chart.sweep;

import gradlab.chart.look.TextLines;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything stands on a picture of parallel coordinates, in logical pixels from its upper
 * left.
 */
public final class ParallelLayout {
    private static final double LEFT = 4.2;
    private static final double RIGHT = 4.2;
    private static final double ABOVE = 1.6;
    private static final double LINE = 1.2;
    private static final int MOST_LINES = 3;
    private static final double NARROW = 5.5;
    private static final double REACH = 6;
    private static final double BEYOND = 0.02;

    private final SweepNumbers numbers;
    private final ParallelAxes axes;
    private final boolean[] greatestUp;
    private final double left;
    private final double pitch;
    private final boolean staggered;
    private final double top;
    private final double bottom;
    private final double without;
    private final double width;
    private final double height;

    /** Of a picture of that size. */
    public ParallelLayout(
            SweepNumbers numbers, ParallelAxes axes, SweepLook look, double width, double height) {
        this.numbers = numbers;
        this.axes = axes;
        this.width = width;
        this.height = height;
        greatestUp = new boolean[axes.order().size()];
        for (int i = 0; i < greatestUp.length; i++) {
            greatestUp[i] = axes.greatestUp(axes.order().get(i));
        }
        double small = look.small();
        boolean gaps = axes.order().stream().anyMatch(column -> numbers.scale(column).gaps());
        left = Math.min(LEFT * small, width * 0.12);
        double right = Math.min(RIGHT * small, width * 0.1);
        pitch = (width - left - right) / Math.max(1, axes.order().size() - 1);
        staggered = pitch < NARROW * small;
        FontMetrics metrics = Measured.metrics(look.semibold());
        int lines = 1;
        for (int i = 0; i < axes.order().size(); i++) {
            lines = Math.max(lines, nameLines(i, metrics).size());
        }
        top = Math.min((ABOVE + lines * LINE * (staggered ? 2 : 1)) * small, height * 0.3);
        without = height - small * 0.9;
        bottom = Math.max(top + 8, height - small * (gaps ? 2.4 : 0.9));
    }

    /** Whether it is just that of these numbers, axes and size. */
    public boolean isOf(SweepNumbers of, ParallelAxes order, double wide, double high) {
        return numbers == of && axes.equals(order) && width == wide && height == high;
    }

    SweepNumbers numbers() {
        return numbers;
    }

    /** In which order the axes stand. */
    public ParallelAxes axes() {
        return axes;
    }

    /** Where an axis stands. */
    public double x(int axis) {
        return left + axis * pitch;
    }

    double pitch() {
        return pitch;
    }

    double width() {
        return width;
    }

    /** Where axes begin. */
    public double top() {
        return top;
    }

    /** Where axes end. */
    public double bottom() {
        return bottom;
    }

    /** Where lines pass that have no number on an axis, such as the score of one that diverged. */
    double without() {
        return without;
    }

    /** The name of an axis, broken to fit; what is too long even then is to be shortened. */
    List<String> nameLines(int axis, FontMetrics metrics) {
        List<String> lines = TextLines.wrapped(column(axis).name().worded(), metrics, nameRoom());
        if (staggered) {
            return List.of(String.join(" ", lines));
        }
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        kept.add(String.join(" ", lines.subList(MOST_LINES - 1, lines.size())));
        return kept;
    }

    /** How wide a name may be: with axes close together, every other one stands higher. */
    double nameRoom() {
        return Math.max(1, (staggered ? 2 : 1) * pitch - 8);
    }

    /** How many lines higher than usual a name stands. */
    int nameLift(int axis) {
        return staggered ? axis % 2 : 0;
    }

    SweepColumn column(int axis) {
        return axes.order().get(axis);
    }

    /** Where a share of the scale of an axis stands; NaN, for no number, stands below the axis. */
    public double y(int axis, double share) {
        if (Double.isNaN(share)) {
            return without;
        }
        return greatestUp[axis] ? bottom - share * (bottom - top) : top + share * (bottom - top);
    }

    private double share(int axis, double y) {
        double up = (bottom - y) / (bottom - top);
        double within = Math.clamp(up, -BEYOND, 1 + BEYOND);
        return greatestUp[axis] ? within : 1 - within;
    }

    /** Where a value of a column stands on its axis. */
    public double yOf(int axis, double value) {
        return y(axis, Double.isNaN(value) ? value : numbers.scale(column(axis)).share(value));
    }

    /** What lies between two heights on an axis. */
    public Brush.Span span(int axis, double from, double to) {
        ColumnScale scale = numbers.scale(column(axis));
        double lowest = Math.max(from, to);
        return new Brush.Span(
                scale.value(share(axis, from)),
                scale.value(share(axis, to)),
                scale.gaps() && lowest > (bottom + without) / 2);
    }

    /** From where to where a span goes on an axis, the upper end first. */
    public double[] ends(int axis, Brush.Span span) {
        double one = Math.clamp(yOf(axis, span.from()), top - REACH, bottom + REACH);
        double other = Math.clamp(yOf(axis, span.to()), top - REACH, bottom + REACH);
        double low = span.without() ? without + REACH : Math.max(one, other);
        return new double[] {Math.min(one, other), low};
    }

    /** The axis that is nearest. */
    public int axisAt(double x) {
        return Math.clamp(
                Math.round((x - left) / Math.max(1e-9, pitch)), 0, axes.order().size() - 1);
    }

    /** Whether a place belongs to the name of an axis. */
    public boolean isName(double y) {
        return y < top - REACH;
    }

    /** Whether a place is on an axis rather than between two. */
    public boolean isOnAxis(double x) {
        return Math.abs(x - x(axisAt(x))) <= Math.min(12, pitch * 0.25);
    }

    /** The run whose line passes there, the nearest of several; of those in the brush. */
    public Optional<SweepRun> runAt(double x, double y, SweepFocus focus) {
        int count = axes.order().size();
        int before = (int) Math.clamp(Math.floor((x - left) / pitch), 0, Math.max(0, count - 2));
        int after = Math.min(before + 1, count - 1);
        double way = Math.clamp((x - x(before)) / pitch, 0, 1);
        float[] first = numbers.shares(column(before));
        float[] second = numbers.shares(column(after));
        List<SweepRun> runs = numbers.runs().runs();
        double least = REACH;
        SweepRun found = null;
        for (int i = 0; i < first.length; i++) {
            double from = y(before, first[i]);
            double distance = Math.abs(from + way * (y(after, second[i]) - from) - y);
            if (distance < least && focus.contains(runs.get(i))) {
                least = distance;
                found = runs.get(i);
            }
        }
        return Optional.ofNullable(found);
    }
}
