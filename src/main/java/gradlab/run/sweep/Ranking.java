package gradlab.run.sweep;

import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * @param n runs that have the number
     * @param diverged runs that have none, since they broke down
     * @param mean of the n, NaN of none, as all that follow
     * @param sd standard deviation with n − 1; 0 of one run
     */
    public record Row(
            Combination combination,
            int rank,
            int n,
            int diverged,
            double mean,
            double sd,
            double median,
            double min,
            double max) {}

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
        List<Row> ranked = new ArrayList<>();
        for (Row row : rows) {
            ranked.add(withRank(row, ranked.size() + 1));
        }
        return new Ranking(objective, ranked);
    }

    private static Comparator<Row> order(Objective objective) {
        Comparator<Row> byMean =
                Comparator.comparingDouble(
                        row ->
                                Double.isNaN(row.mean())
                                        ? Double.POSITIVE_INFINITY
                                        : objective.goal() == Objective.Goal.MIN
                                                ? row.mean()
                                                : -row.mean());
        return Comparator.comparing((Row row) -> row.diverged() > 0 || row.n() == 0)
                .thenComparing(byMean)
                .thenComparingInt(row -> row.combination().number());
    }

    private static Row withRank(Row row, int rank) {
        return new Row(
                row.combination(),
                rank,
                row.n(),
                row.diverged(),
                row.mean(),
                row.sd(),
                row.median(),
                row.min(),
                row.max());
    }

    private static Row row(Combination combination, List<SweepResult> runs) {
        double[] values =
                runs.stream()
                        .mapToDouble(SweepResult::measure)
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        int n = values.length;
        int diverged = (int) runs.stream().filter(SweepResult::diverged).count();
        if (n == 0) {
            double none = Double.NaN;
            return new Row(combination, 0, 0, diverged, none, none, none, none, none);
        }
        double mean = mean(values);
        return new Row(
                combination,
                0,
                n,
                diverged,
                mean,
                deviation(values, mean),
                (values[(n - 1) / 2] + values[n / 2]) / 2,
                values[0],
                values[n - 1]);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
    }

    /**
     * How many of the first overlap with the best in mean ± standard deviation, the best included:
     * between these the runs do not decide. 0 of an empty ranking.
     */
    public int undecided() {
        if (rows.isEmpty() || rows.getFirst().n() == 0) {
            return 0;
        }
        Row best = rows.getFirst();
        int count = 0;
        for (Row row : rows) {
            boolean apart = Math.abs(row.mean() - best.mean()) > row.sd() + best.sd();
            if (row.n() == 0 || row.diverged() > best.diverged() || apart) {
                break;
            }
            count++;
        }
        return count;
    }
}
