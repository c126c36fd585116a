package gradlab.run.past;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

/**
 * A run's network as it stood after some epoch, with the rows it learned from.
 *
 * @param experiment as it was trained
 * @param data as the training saw them
 * @param epoch after which; 0 before the first
 */
public record RunMoment(Experiment experiment, PreparedData data, int epoch, Weights weights) {
    /** Answers for rows. */
    public Predictor predictor() {
        return new Predictor(experiment, Columns.of(data), weights);
    }
}
