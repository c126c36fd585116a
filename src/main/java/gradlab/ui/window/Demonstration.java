package gradlab.ui.window;

import gradlab.engine.optimizer.Adam;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;

import java.util.List;

/** What is trained for pictures of the window that show more than one run. */
final class Demonstration {
    private static final double FACTOR = 10;
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

    private static Experiment withRate(Experiment of, double factor) {
        Training training = of.training();
        double rate = factor * training.optimizer().learningRate();
        return of.withTraining(training.withOptimizer(training.optimizer().withLearningRate(rate)));
    }
}
