package gradlab.ui.window;

import gradlab.experiment.Experiment;
import gradlab.experiment.Training;

/** What is put on the bench for pictures of the window that show more than one run. */
final class Demonstration {
    private static final double FACTOR = 10;

    private Demonstration() {}

    /** An experiment's twin with ten times the learning rate. */
    static Experiment twin(Experiment of) {
        Training training = of.training();
        double rate = FACTOR * training.optimizer().learningRate();
        return of.withTraining(training.withOptimizer(training.optimizer().withLearningRate(rate)));
    }
}
