package gradlab.run.sweep;

import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.compare.Summary;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The runs of a sweep that are over so far and the cells that they fill, as pictures of it want
 * them. Whoever hears of results takes {@link #with} and hands the new one on.
 *
 * @param sweep what is planned
 * @param axes what varies
 * @param columns what every run has, in the order in which they are read: knobs, what was drawn,
 *     what came of it, and last the number it is judged by
 * @param cells one a combination, in their order
 * @param runs that are over, in the order of the plan
 * @param ranking of the cells of which a run is over
 * @param chance the score of an answer that does not look at the inputs; NaN where it is not known
 */
public record SweepRuns(
        Sweep sweep,
        List<SweepAxis> axes,
        List<SweepColumn> columns,
        List<SweepCell> cells,
        List<SweepRun> runs,
        Ranking ranking,
        double chance) {
    /** Keeps its own copies. */
    public SweepRuns {
        axes = List.copyOf(axes);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        runs = List.copyOf(runs);
    }

    /** A plan of which no run is over. */
    public static SweepRuns of(SweepPlan plan, double chance) {
        SweepAxes axes = SweepAxes.of(plan);
        Sweep sweep = plan.sweep();
        int planned = sweep.seeds().count() * Math.max(1, sweep.folds());
        List<SweepCell> cells = new ArrayList<>();
        for (Combination combination : plan.combinations()) {
            List<Integer> places = axes.places().get(cells.size());
            cells.add(new SweepCell(combination, places, planned, List.of(), Summary.of()));
        }
        return new SweepRuns(
                sweep,
                axes.axes(),
                SweepColumns.of(sweep, axes.axes()),
                cells,
                List.of(),
                new Ranking(sweep.objective(), List.of()),
                chance);
    }

    /** The same with the results that are there by now, in any order. */
    public SweepRuns with(List<SweepResult> results) {
        List<SweepRun> all =
                results.stream()
                        .map(result -> new SweepRun(number(result), cell(result), result))
                        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                        .toList();
        List<List<SweepRun>> ofCell =
                cells.stream().map(_ -> (List<SweepRun>) new ArrayList<SweepRun>()).toList();
        all.forEach(run -> ofCell.get(run.cell()).add(run));
        List<SweepCell> filled =
                IntStream.range(0, cells.size())
                        .mapToObj(i -> filled(cells.get(i), ofCell.get(i)))
                        .toList();
        Ranking renewed = Ranking.of(sweep.objective(), results);
        return new SweepRuns(sweep, axes, columns, filled, all, renewed, chance);
    }

    private static SweepCell filled(SweepCell cell, List<SweepRun> runs) {
        double[] scores =
                runs.stream()
                        .mapToDouble(SweepRun::score)
                        .filter(score -> !Double.isNaN(score))
                        .toArray();
        return new SweepCell(
                cell.combination(), cell.places(), cell.planned(), runs, Summary.of(scores));
    }

    private static int cell(SweepResult result) {
        return result.run().combination().number() - 1;
    }

    /** As the plan counts: each combination once before any is trained twice. */
    private int number(SweepResult result) {
        long seed = result.run().seed() - sweep.seeds().from();
        long round = seed * Math.max(1, sweep.folds()) + Math.max(0, result.run().fold() - 1);
        return Math.toIntExact(round * cells.size() + cell(result));
    }

    /** The number by which runs are judged, in words: "validation loss, best epoch". */
    public Message scoreName() {
        return columns.getLast().name();
    }

    /** How many runs are planned. */
    public int planned() {
        return cells.stream().mapToInt(SweepCell::planned).sum();
    }

    /** Whether less of the score is better. */
    public boolean lessIsBetter() {
        return sweep.objective().goal() == Objective.Goal.MIN;
    }

    /** Whether a score is better than another; none is worse than any. */
    public boolean better(double score, double than) {
        return !Double.isNaN(score)
                && (Double.isNaN(than) || (lessIsBetter() ? score < than : score > than));
    }
}
