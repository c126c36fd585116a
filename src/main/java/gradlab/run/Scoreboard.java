package gradlab.run;

import gradlab.engine.metric.Batch;
import gradlab.engine.metric.Score;

import java.util.ArrayList;
import java.util.List;

/** The experiment's metrics over the batches seen since it was cleared. */
final class Scoreboard {
    private final Score[] scores;
    private final double[][] sums;

    /** One place for each name; a name that is no score's never gets a number. */
    Scoreboard(List<String> names, int width) {
        scores = new Score[names.size()];
        sums = new double[names.size()][];
        for (int i = 0; i < scores.length; i++) {
            String name = names.get(i);
            scores[i] =
                    Score.of(name)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "training.metrics: there is no metric `%s`"
                                                            .formatted(name)));
            sums[i] = new double[scores[i].sums(width)];
        }
    }

    void clear() {
        for (double[] each : sums) {
            java.util.Arrays.fill(each, 0);
        }
    }

    void add(Batch batch) {
        for (int i = 0; i < scores.length; i++) {
            scores[i].add(batch, sums[i]);
        }
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            values.add(scores[i].value(sums[i]));
        }
        return List.copyOf(values);
    }

    /** The sums behind the numbers, to be changed by {@link EpochTally} alone. */
    double[][] sums() {
        return sums;
    }
}
