package gradlab.chart.sweep;

import gradlab.run.sweep.SweepAxis;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the boxes of a sweep and the points of its runs stand, in logical pixels from the picture's
 * upper left: a box for each value of one axis.
 */
public final class BoxesLayout {
    private static final double LEFT = 4.2;
    private static final double BELOW = 3.4;
    private static final double ABOVE = 1.9;
    private static final double PAD = 8;
    private static final double REACH = 8;

    private final SweepNumbers numbers;
    private final Bins bins;
    private final String name;
    private final List<List<Integer>> members;
    private final ColumnScale scale;
    private final double left;
    private final double pitch;
    private final double top;
    private final double bottom;
    private final double width;

    /**
     * Of a picture of that size.
     *
     * @param axis whose values have a box each; −1 for one box of all
     */
    public BoxesLayout(
            SweepNumbers numbers, int axis, SweepLook look, double width, double height) {
        this.numbers = numbers;
        this.width = width;
        SweepAxis of = axis < 0 ? null : numbers.runs().axes().get(axis);
        bins = Bins.of(of);
        name = of == null ? "" : of.name().worded();
        members = bins.lists();
        List<SweepRun> runs = numbers.runs().runs();
        for (int i = 0; i < runs.size(); i++) {
            List<Integer> places = numbers.runs().cells().get(runs.get(i).cell()).places();
            members.get(axis < 0 ? 0 : bins.place(places.get(axis))).add(i);
        }
        scale = numbers.scale(score());
        left = Math.min(LEFT * look.small(), width * 0.2);
        pitch = Math.max(1, width - left - 4) / bins.count();
        top = Math.min(ABOVE * look.small(), height * 0.15);
        bottom = Math.max(top + 20, height - BELOW * look.small());
    }

    SweepNumbers numbers() {
        return numbers;
    }

    private SweepColumn score() {
        return numbers.runs().columns().getLast();
    }

    ColumnScale scale() {
        return scale;
    }

    List<String> words() {
        return bins.words();
    }

    String name() {
        return name;
    }

    /** The places of the runs of a box among all runs. */
    List<Integer> members(int box) {
        return members.get(box);
    }

    double left() {
        return left;
    }

    double width() {
        return width;
    }

    double pitch() {
        return pitch;
    }

    double bottom() {
        return bottom;
    }

    /** Where a box stands. */
    double middle(int box) {
        return left + (box + 0.5) * pitch;
    }

    double half() {
        return Math.min(22, pitch * 0.36);
    }

    /** Where a score stands. */
    public double y(double score) {
        return yOfShare(scale.share(score));
    }

    double yOfShare(double share) {
        return bottom - PAD - share * (bottom - top - 2 * PAD);
    }

    /** Where the point of a run stands: beside the middle by chance, but always the same. */
    public double x(int box, SweepRun run) {
        double where = (run.number() * 0.6180339887) % 1; // evenly spread, whatever the number
        return middle(box) + (where - 0.5) * 1.6 * half();
    }

    /** The run whose point is nearest to a place; empty where none is in its column. */
    public Optional<SweepRun> runAt(double x, double y, SweepFocus focus, boolean close) {
        int box = (int) Math.floor((x - left) / pitch);
        if (box < 0 || box >= bins.count()) {
            return Optional.empty();
        }
        double least = close ? REACH : Double.POSITIVE_INFINITY;
        SweepRun found = null;
        float[] shares = numbers.shares(score());
        for (int member : members.get(box)) {
            SweepRun run = numbers.runs().runs().get(member);
            double distance = Math.hypot(x(box, run) - x, yOfShare(shares[member]) - y);
            if (distance < least && focus.contains(run)) {
                least = distance;
                found = run;
            }
        }
        return Optional.ofNullable(found);
    }

    /** How many boxes there are. */
    public int count() {
        return bins.count();
    }

    /** The run of the nearest score in the next box that way; from nowhere, the first run. */
    public Optional<SweepRun> beside(@Nullable SweepRun from, int step, SweepFocus focus) {
        int box = from == null ? -1 : boxOf(from);
        if (from == null || box < 0) {
            return scored(0, focus).findFirst();
        }
        double score = from.score();
        for (int next = box + step; next >= 0 && next < bins.count(); next += step) {
            Optional<SweepRun> found =
                    scored(next, focus)
                            .min(Comparator.comparingDouble(run -> Math.abs(run.score() - score)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The run of the same box with the next greater score, or the next lesser. */
    public Optional<SweepRun> above(@Nullable SweepRun from, int step, SweepFocus focus) {
        int box = from == null ? -1 : boxOf(from);
        if (box < 0) {
            return scored(0, focus).findFirst();
        }
        List<SweepRun> column =
                scored(box, focus).sorted(Comparator.comparingDouble(SweepRun::score)).toList();
        int next = column.indexOf(from) + step;
        return next >= 0 && next < column.size() ? Optional.of(column.get(next)) : Optional.empty();
    }

    private Stream<SweepRun> scored(int box, SweepFocus focus) {
        return members.get(box).stream()
                .map(numbers.runs().runs()::get)
                .filter(run -> focus.contains(run) && !Double.isNaN(run.score()));
    }

    private int boxOf(SweepRun run) {
        for (int box = 0; box < members.size(); box++) {
            if (members.get(box).stream()
                    .anyMatch(at -> numbers.runs().runs().get(at).number() == run.number())) {
                return box;
            }
        }
        return -1;
    }
}
