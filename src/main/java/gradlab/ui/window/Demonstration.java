package gradlab.ui.window;

import gradlab.engine.optimizer.Adam;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.experiment.sweep.Values;
import gradlab.experiment.sweep.Variable;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is trained for pictures of the window that show more than one run. */
final class Demonstration {
    private static final double FACTOR = 10;
    private static final int EPOCHS = 40;
    private static final List<String> SEVERAL =
            List.of("runs", "overlays", "differences", "seed-cloud");

    private Demonstration() {}

    /** The runs that come before the one on the bench; none for a view of one run. */
    static List<Experiment> before(String view, Experiment last) {
        return SEVERAL.contains(view)
                ? List.of(
                        withRate(last, 1 / FACTOR),
                        last.withTraining(last.training().withOptimizer(new Adam())),
                        twin(last).withTraining(twin(last).training().withSeed(7)))
                : List.of();
    }

    /** An experiment's twin with ten times the learning rate. */
    static Experiment twin(Experiment of) {
        return withRate(of, FACTOR);
    }

    /** A sweep's changes, one after the other: rates, layers or units, seeds. */
    static List<UnaryOperator<Sweep>> sweep(Experiment of) {
        Experiment brief = of.withTraining(of.training().withEpochs(EPOCHS));
        Setting size =
                Variable.all(of).stream()
                        .map(Variable::setting)
                        .filter(each -> each.within().equals(Setting.COUNT))
                        .findFirst()
                        .orElse(Setting.parse("training.batch_size"));
        List<Axis> axes =
                List.of(
                        new Values(
                                Setting.parse("training.optimizer.learning_rate"),
                                List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)),
                        new Values(size, List.of(1, 2, 3, 5, 8, 12)));
        return List.of(
                s -> SweepEdits.over(s, brief),
                s -> SweepEdits.withAxes(s, axes),
                s -> SweepEdits.withSeeds(s, new Seeds(1, 3)));
    }

    private static Experiment withRate(Experiment of, double factor) {
        Training training = of.training();
        double rate = factor * training.optimizer().learningRate();
        return of.withTraining(training.withOptimizer(training.optimizer().withLearningRate(rate)));
    }
}
