package gradlab.lesson.figure;

import java.util.List;

/**
 * What the network of a finished run answers: at a point that the lesson names, or to all
 * validation rows. Within {@code sd(…)} and its like, the answers at a point are those of a hundred
 * passes with dropout and noise awake.
 *
 * @param output which number of the answer, from 1; 0 for all
 * @param point empty for the validation rows
 */
public record PredictionFigure(RunName run, int output, String point) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        if (trained == null) {
            return Groups.NONE;
        }
        double[] answers =
                point.isEmpty()
                        ? trained.answers(output)
                        : trained.passes(runs.point(point), output);
        return answers.length == 0 ? Groups.NONE : Groups.of(answers);
    }

    @Override
    public double value(Runs runs) {
        TrainedRun trained = runs.find(run);
        double[] answer = trained == null ? new double[0] : trained.answer(runs.point(point));
        int at = Math.max(0, output - 1);
        return at < answer.length && (output > 0 || answer.length == 1) ? answer[at] : Double.NaN;
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isMany() {
        return point.isEmpty();
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public String toString() {
        String which = output == 0 ? "" : "[" + output + "]";
        return point.isEmpty()
                ? run + ".predictions" + which
                : run + ".prediction" + which + " at " + point;
    }
}
