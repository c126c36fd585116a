package gradlab.doctor.trial;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;
import gradlab.run.predict.Labels;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the k nearest training rows say of a validation row: what can be learned of a task without
 * any network, for the k that does best of a few.
 */
final class Neighbours {
    private static final int[] COUNTS = {1, 5, 15};

    private Neighbours() {}

    /** The least error on validation rows: the share of wrong classes, or 1 − R². */
    static double error(PreparedData data) {
        DataPart train = data.train();
        DataPart held = data.validation();
        double[] wrong = new double[COUNTS.length];
        double all = 0;
        double mean = mean(held);
        for (int row = 0; row < held.rows(); row++) {
            int[] nearest = nearest(train, held, row);
            for (int i = 0; i < COUNTS.length; i++) {
                int[] asked = Arrays.copyOf(nearest, Math.min(COUNTS[i], nearest.length));
                wrong[i] +=
                        data.classNames().isEmpty()
                                ? Math.pow(mean(train, asked) - held.targets().get(row, 0), 2)
                                : vote(train, asked, data.classNames().size())
                                                == Labels.wanted(held, row)
                                        ? 0
                                        : 1;
            }
            all += data.classNames().isEmpty() ? Math.pow(held.targets().get(row, 0) - mean, 2) : 1;
        }
        return Arrays.stream(wrong).min().orElseThrow() / all;
    }

    private static int[] nearest(DataPart train, DataPart held, int row) {
        double[] distances = new double[train.rows()];
        int width = train.inputs().numCols;
        for (int other = 0; other < distances.length; other++) {
            for (int i = 0; i < width; i++) {
                double step =
                        train.inputs().data[other * width + i]
                                - (double) held.inputs().data[row * width + i];
                distances[other] += step * step;
            }
        }
        return IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distances[other]))
                .limit(COUNTS[COUNTS.length - 1])
                .mapToInt(other -> other)
                .toArray();
    }

    private static int vote(DataPart train, int[] asked, int classes) {
        int[] votes = new int[classes];
        for (int row : asked) {
            votes[Labels.wanted(train, row)]++;
        }
        int best = 0;
        for (int each = 1; each < classes; each++) {
            best = votes[each] > votes[best] ? each : best;
        }
        return best;
    }

    private static double mean(DataPart train, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> train.targets().get(row, 0))
                .average()
                .orElseThrow();
    }

    private static double mean(DataPart part) {
        return IntStream.range(0, part.rows())
                .mapToDouble(row -> part.targets().get(row, 0))
                .average()
                .orElseThrow();
    }
}
