package gradlab.run.sweep;

import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;
import gradlab.run.compare.Overlap;
import gradlab.run.compare.Summary;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The combinations of a sweep, the best first: by the mean over their runs; those of which a run
 * diverged after those of which none did.
 *
 * @param rows one a combination of which a run is over
 */
public record Ranking(Objective objective, List<Row> rows) {
    /**
     * A combination and what came of its runs.
     *
     * @param rank from 1
     * @param measures of the runs that have the number
     * @param diverged runs that have none, since they broke down
     */
    public record Row(Combination combination, int rank, Summary measures, int diverged) {}

    /** Keeps its own copy. */
    public Ranking {
        rows = List.copyOf(rows);
    }

    /** Of the results that are there. */
    public static Ranking of(Objective objective, List<SweepResult> results) {
        Map<Combination, List<SweepResult>> byCombination = new LinkedHashMap<>();
        results.stream()
                .sorted(Comparator.comparingInt(each -> each.run().combination().number()))
                .forEach(
                        each ->
                                byCombination
                                        .computeIfAbsent(
                                                each.run().combination(), _ -> new ArrayList<>())
                                        .add(each));
        List<Row> rows = new ArrayList<>();
        byCombination.forEach((combination, runs) -> rows.add(row(combination, runs)));
        rows.sort(order(objective));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            rows.set(i, new Row(row.combination(), i + 1, row.measures(), row.diverged()));
        }
        return new Ranking(objective, rows);
    }

    private static Comparator<Row> order(Objective objective) {
        Comparator<Row> byMean =
                Comparator.comparingDouble(
                        row ->
                                Double.isNaN(row.measures().mean())
                                        ? Double.POSITIVE_INFINITY
                                        : objective.goal() == Objective.Goal.MIN
                                                ? row.measures().mean()
                                                : -row.measures().mean());
        return Comparator.comparing((Row row) -> row.diverged() > 0 || row.measures().n() == 0)
                .thenComparing(byMean)
                .thenComparingInt(row -> row.combination().number());
    }

    /** Its rank is told once all are in order. */
    private static Row row(Combination combination, List<SweepResult> runs) {
        double[] measures =
                runs.stream()
                        .mapToDouble(SweepResult::measure)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        int diverged = (int) runs.stream().filter(SweepResult::diverged).count();
        return new Row(combination, 0, Summary.of(measures), diverged);
    }

    /**
     * How many of the first overlap with the best in mean ± standard deviation, the best included:
     * between these the runs do not decide. 0 of an empty ranking.
     */
    public int undecided() {
        if (rows.isEmpty() || rows.getFirst().measures().n() == 0) {
            return 0;
        }
        Row best = rows.getFirst();
        int count = 0;
        for (Row row : rows) {
            boolean overlaps = Overlap.of(row.measures(), best.measures());
            if (!overlaps || row.diverged() > best.diverged()) {
                break;
            }
            count++;
        }
        return count;
    }

    /** What to make of it; of fewer than two rows, or of single runs, there is nothing to say. */
    public Optional<Message> sentence() {
        boolean spread = rows.stream().limit(2).allMatch(row -> row.measures().n() > 1);
        return rows.size() < 2 || !spread
                ? Optional.empty()
                : Optional.of(Overlap.sentence(undecided()));
    }
}
