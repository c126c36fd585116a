package gradlab.chart.sweep;

import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepAxis;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRuns;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sweep as a map over two of its axes: what stands at each place, and how bright that is. */
public final class SweepMap {
    private static final double WIDE = 30;

    private final SweepRuns runs;
    private final MapAxes axes;
    private final Bins across;
    private final Bins up;
    private final List<MapPlace> places = new ArrayList<>();
    private final double best;
    private final double dark;

    /** The map of the runs that are over. */
    public SweepMap(SweepRuns runs, MapAxes axes) {
        this.runs = runs;
        this.axes = axes;
        across = Bins.of(axis(axes.across()));
        up = Bins.of(axis(axes.up()));
        List<List<SweepCell>> gathered = new ArrayList<>();
        for (int i = 0; i < columns() * rows(); i++) {
            gathered.add(new ArrayList<>());
        }
        for (SweepCell cell : runs.cells()) {
            gathered.get(row(cell) * columns() + column(cell)).add(cell);
        }
        for (int i = 0; i < gathered.size(); i++) {
            places.add(
                    MapPlace.of(
                            i % columns(),
                            i / columns(),
                            gathered.get(i),
                            axes.rest(),
                            runs.lessIsBetter()));
        }
        Comparator<Double> order =
                runs.lessIsBetter() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Double> scores =
                places.stream()
                        .map(MapPlace::score)
                        .filter(score -> !Double.isNaN(score))
                        .sorted(order)
                        .toList();
        best = scores.isEmpty() ? Double.NaN : scores.getFirst();
        boolean chance = runs.better(best, runs.chance()) && !Double.isNaN(runs.chance());
        dark = chance ? runs.chance() : scores.isEmpty() ? Double.NaN : scores.getLast();
    }

    private @Nullable SweepAxis axis(int axis) {
        return axis == MapAxes.NONE ? null : runs.axes().get(axis);
    }

    private int column(SweepCell cell) {
        return axes.across() == MapAxes.NONE ? 0 : across.place(cell.places().get(axes.across()));
    }

    private int row(SweepCell cell) {
        return axes.up() == MapAxes.NONE ? 0 : up.place(cell.places().get(axes.up()));
    }

    SweepRuns runs() {
        return runs;
    }

    MapAxes axes() {
        return axes;
    }

    /** How many places stand side by side. */
    public int columns() {
        return across.count();
    }

    /** How many stand above each other. */
    public int rows() {
        return up.count();
    }

    List<String> acrossWords() {
        return across.words();
    }

    List<String> upWords() {
        return up.words();
    }

    String acrossName() {
        return axes.across() == MapAxes.NONE ? "" : runs.axes().get(axes.across()).name().worded();
    }

    String upName() {
        return axes.up() == MapAxes.NONE ? "" : runs.axes().get(axes.up()).name().worded();
    }

    /** All places, row by row from the foot up. */
    public List<MapPlace> places() {
        return places;
    }

    /** The place in a column and row. */
    public MapPlace at(int column, int row) {
        return places.get(row * columns() + column);
    }

    /** Where a combination lies; empty where there is none of that number. */
    public Optional<MapPlace> of(int combination) {
        return places.stream().filter(place -> place.holds(combination)).findFirst();
    }

    /** The combination that a place stands for: the best ranked of those there. */
    public int combination(MapPlace place) {
        return runs.ranking().rows().stream()
                .map(row -> row.combination().number())
                .filter(place::holds)
                .findFirst()
                .orElse(
                        place.cells().isEmpty()
                                ? 0
                                : place.cells().getFirst().combination().number());
    }

    /** The place of the first in the ranking; empty before there is one that did not diverge. */
    public Optional<MapPlace> bestPlace() {
        List<Ranking.Row> rows = runs.ranking().rows();
        boolean known = !rows.isEmpty() && rows.getFirst().measures().n() > 0;
        return known ? of(rows.getFirst().combination().number()) : Optional.empty();
    }

    /** The score of the brightest place; NaN before there is one. */
    public double best() {
        return best;
    }

    /**
     * The score at the dark end: chance where that is known and anything beats it, else the worst.
     */
    public double dark() {
        return dark;
    }

    /** Whether the dark end is chance. */
    public boolean darkIsChance() {
        return !Double.isNaN(dark) && dark == runs.chance();
    }

    /** How bright a score is, from 0 at the dark end to 1 at the best. */
    public double brightness(double score) {
        if (best == dark) {
            return darkIsChance() ? 0 : 0.5;
        }
        boolean positive = Math.min(best, dark) > 0 && score > 0;
        double ratio = Math.max(best, dark) / Math.min(best, dark);
        double share =
                positive && ratio > WIDE
                        ? Math.log(score / dark) / Math.log(best / dark)
                        : (score - dark) / (best - dark);
        return Math.clamp(share, 0, 1);
    }
}
