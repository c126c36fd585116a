package gradlab.run.predict;

import gradlab.engine.activation.Linear;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.Targets;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row that a model took for another class than it is of.
 *
 * @param row its place among the answers
 * @param wanted its true class
 * @param said the class it was taken for
 * @param confidence the probability the model gave to that
 * @param loss what this row adds to the mean loss, times the rows
 */
public record Mistake(int row, int wanted, int said, double confidence, double loss) {
    private static final Linear AS_IT_IS = new Linear();

    /** All mistakes among some answers, the greatest loss first. */
    public static List<Mistake> of(Answers answers, Loss loss) {
        return IntStream.range(0, answers.rows())
                .filter(row -> answers.wanted(row) != answers.said(row))
                .mapToObj(row -> made(answers, row, loss))
                .sorted(Comparator.comparingDouble(Mistake::loss).reversed())
                .toList();
    }

    private static Mistake made(Answers answers, int row, Loss loss) {
        return new Mistake(
                row,
                answers.wanted(row),
                answers.said(row),
                answers.confidence(row),
                measured(answers, row, loss));
    }

    /** The loss of one row, from its outputs alone. */
    static double measured(Answers answers, int row, Loss loss) {
        int width = answers.outputs().numCols;
        float[] outputs = new float[width];
        System.arraycopy(answers.outputs().data, row * width, outputs, 0, width);
        float[] target = target(answers, row, loss, width);
        return loss.sum(AS_IT_IS, outputs, outputs, target, new float[width], 1, width);
    }

    private static float[] target(Answers answers, int row, Loss loss, int outputs) {
        int wanted = answers.wanted(row);
        if (outputs == 1 || loss.targets() == Targets.LABELS) {
            return new float[] {wanted};
        }
        float[] oneHot = new float[outputs];
        oneHot[wanted] = 1;
        return oneHot;
    }
}
