package gradlab.lesson.figure;

import gradlab.run.history.RunEvent;
import gradlab.run.history.TestFigures;

import java.util.List;

/**
 * What the test rows say of the weights a run ended with: {@code run.test_loss}, {@code
 * run.test_accuracy}.
 *
 * @param key without {@code test_}
 */
public record TestFigure(RunName run, String key) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        TestFigures test = trained == null ? null : trained.history().test();
        RunEvent.Started started = trained == null ? null : trained.history().started();
        if (test == null || started == null) {
            return Groups.NONE;
        }
        if (key.equals("loss")) {
            return Groups.of(test.loss());
        }
        int index = started.experiment().training().metrics().indexOf(key);
        return index < 0 ? Groups.NONE : Groups.of(test.metrics().get(index));
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public Unit unit() {
        return Reading.unit(key);
    }

    @Override
    public String toString() {
        return run + ".test_" + key;
    }
}
