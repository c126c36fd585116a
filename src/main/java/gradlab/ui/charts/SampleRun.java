package gradlab.ui.charts;

import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What the gallery shows of charts that the run at hand has nothing for: a short run of a shipped
 * experiment, trained when it is first wanted, in a fraction of a second.
 */
final class SampleRun {
    private static final String EXPERIMENT = "moons";
    private final RunHistory history = new RunHistory();
    private @Nullable ChartSubject subject;
    private @Nullable Weights weights;

    /** The sample, always the same; on the drawing thread. */
    ChartSubject subject() {
        ChartSubject made = subject;
        if (made == null) {
            made = make();
            subject = made;
        }
        return made;
    }

    private ChartSubject make() {
        Path nowhere = Path.of("");
        Experiment experiment = ShippedExperiments.named(EXPERIMENT);
        PreparedData data = Trainer.prepare(experiment, nowhere);
        RunControl control = new RunControl();
        control.record(Recording.all());
        Trainer.run(experiment, data, nowhere, control, event -> take(event, control, experiment));
        return new ChartSubject(history).at(new Moment(experiment, data, weights, true));
    }

    private void take(RunEvent event, RunControl control, Experiment experiment) {
        if (event instanceof RunEvent.WeightsTaken taken) {
            weights = taken.weights();
            return;
        }
        history.add(event);
        if (event instanceof RunEvent.EpochDone
                && history.epochs() == experiment.training().epochs() - 1) {
            control.requestWeights();
        }
    }
}
