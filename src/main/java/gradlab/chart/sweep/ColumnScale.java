package gradlab.chart.sweep;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.axis.Tick;
import gradlab.run.sweep.SweepAxis;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Numbers;

import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of a column stand, as a share from 0 at the least to 1 at the greatest.
 *
 * @param axis the knob it is of; null of what came of the runs
 * @param from the least number there; NaN where no run has one
 * @param to the greatest
 * @param whole whether only whole numbers make sense
 * @param logarithmic whether equal ratios are equally far
 * @param gaps whether some runs have no number
 */
record ColumnScale(
        @Nullable SweepAxis axis,
        double from,
        double to,
        boolean whole,
        boolean logarithmic,
        boolean gaps) {
    private static final double WIDE = 30;

    static ColumnScale of(SweepColumn column, SweepRuns runs) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        boolean gaps = false;
        for (SweepRun run : runs.runs()) {
            double value = column.value(run, runs.cells().get(run.cell()));
            gaps |= Double.isNaN(value);
            least = Double.isNaN(value) ? least : Math.min(least, value);
            greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
        }
        if (column.kind() == SweepColumn.Kind.AXIS) {
            SweepAxis axis = runs.axes().get(column.axis());
            return new ColumnScale(axis, 0, axis.values().size() - 1, true, false, false);
        }
        if (least > greatest) {
            return new ColumnScale(null, Double.NaN, Double.NaN, false, false, gaps);
        }
        boolean figure =
                column.kind() == SweepColumn.Kind.FIGURE || column.kind() == SweepColumn.Kind.SCORE;
        boolean wide = figure && least > 0 && greatest / least > WIDE;
        return new ColumnScale(null, least, greatest, !figure, wide, gaps);
    }

    /** Where a number stands; beyond the ends of the scale it is beyond 0 or 1. */
    double share(double value) {
        if (axis != null) {
            int below = (int) Math.clamp(Math.floor(value), 0, Math.max(0, to - 1));
            double first = axis.share(below);
            double second = axis.share((int) Math.min(to, below + 1));
            return first + (value - below) * (second - first);
        }
        if (Double.isNaN(from)) {
            return 0.5;
        }
        if (from == to) {
            return 0.5 + Math.signum(value - from);
        }
        return (along(value) - along(from)) / (along(to) - along(from));
    }

    private double along(double value) {
        return logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL)) : value;
    }

    /** The number that stands there; of a knob, between the places of its values. */
    double value(double share) {
        if (axis != null) {
            return place(share, axis);
        }
        if (from == to) {
            return from + (share - 0.5) * Math.max(1, Math.abs(from));
        }
        double along = along(from) + share * (along(to) - along(from));
        return logarithmic ? Math.exp(along) : along;
    }

    private double place(double share, SweepAxis of) {
        int last = (int) to;
        for (int place = 0; place < last; place++) {
            double next = of.share(place + 1);
            if (share <= next || place == last - 1) {
                double before = of.share(place);
                return place + (share - before) / (next - before);
            }
        }
        return Math.clamp((share - 0.5) * 2, -1, 1);
    }

    /** Marks for so many labels, at shares: the values of a knob, else round numbers. */
    List<Tick> ticks(int most) {
        if (axis != null) {
            return axis.drawn() ? drawnTicks(axis, most) : valueTicks(axis, most);
        }
        if (Double.isNaN(from)) {
            return List.of();
        }
        if (from == to) {
            return List.of(new Tick(share(from), Numbers.brief(from)));
        }
        List<Tick> ticks = round(logarithmic, from, to, most);
        return ticks.stream()
                .filter(tick -> !whole || tick.value() % 1 == 0)
                .map(tick -> new Tick(share(tick.value()), whole ? count(tick) : tick.label()))
                .toList();
    }

    private static List<Tick> round(boolean logarithmic, double from, double to, int most) {
        ChartScale scale = logarithmic ? ChartScale.LOG : ChartScale.LINEAR;
        return scale.ticks(new Range(from, to), Math.max(2, most));
    }

    private static String count(Tick tick) {
        return Long.toString(Math.round(tick.value()));
    }

    private static List<Tick> drawnTicks(SweepAxis of, int most) {
        double first = of.values().getFirst().number();
        double last = of.values().getLast().number();
        boolean log = of.spacing() == SweepAxis.Spacing.LOG;
        return round(log, first, last, most).stream()
                .map(
                        tick ->
                                new Tick(
                                        log
                                                ? Math.log(tick.value() / first)
                                                        / Math.log(last / first)
                                                : (tick.value() - first) / (last - first),
                                        tick.label()))
                .toList();
    }

    /** All values, or from the greatest down those that stand far enough apart. */
    private static List<Tick> valueTicks(SweepAxis of, int most) {
        List<Tick> ticks = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (int place = of.values().size() - 1; place >= 0; place--) {
            double share = of.share(place);
            if (before - share >= 1.0 / most) {
                before = share;
                ticks.addFirst(new Tick(share, of.values().get(place).words().worded()));
            }
        }
        return ticks;
    }
}
