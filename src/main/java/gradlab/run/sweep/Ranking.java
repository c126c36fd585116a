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
     * How many cannot be told from the best by their runs, the best included: they overlap with it
     * in mean ± standard deviation, and no more of their runs diverged. 0 of an empty ranking.
     */
    public int undecided() {
        return (int) rows.stream().filter(this::isUndecided).count();
    }

    private boolean isUndecided(Row row) {
        return isSound(row) && Overlap.of(row.measures(), rows.getFirst().measures());
    }

    /** Whether no more of its runs diverged than of the best. */
    private boolean isSound(Row row) {
        return row.diverged() <= rows.getFirst().diverged();
    }

    /** What to make of it; of fewer than two rows with a number there is nothing to say. */
    public Optional<Message> sentence() {
        List<Row> numbers = rows.stream().filter(row -> row.measures().n() > 0).toList();
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        if (numbers.stream().allMatch(row -> row.measures().n() == 1)) {
            return Optional.of(Message.of("With one run of each, the order may be chance."));
        }
        if (numbers.stream().anyMatch(row -> row.measures().n() == 1 && isSound(row))) {
            return Optional.of(Message.of("Not each has two runs yet: the order may be chance."));
        }
        boolean aside =
                numbers.stream()
                        .anyMatch(
                                row ->
                                        !isSound(row)
                                                && Overlap.of(
                                                        row.measures(),
                                                        rows.getFirst().measures()));
        Message words = Overlap.sentence(undecided(), leading());
        return Optional.of(
                aside
                        ? Message.joined(
                                " ",
                                List.of(
                                        words,
                                        Message.of(
                                                "Those of which more runs diverged are left out.")))
                        : words);
    }

    /** How many of the first are undecided before one is not. */
    private int leading() {
        return (int) rows.stream().takeWhile(this::isUndecided).count();
    }
}
