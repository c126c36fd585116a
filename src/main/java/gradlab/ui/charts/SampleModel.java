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
import gradlab.ui.app.Workers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What the gallery shows of charts that the run at hand has nothing for: a short run of a shipped
 * experiment, trained by a worker when it is first wanted.
 */
final class SampleModel {
    private static final String EXPERIMENT = "moons";
    private final Workers workers;
    private final ReadOnlyObjectWrapper<@Nullable ChartSubject> subject =
            new ReadOnlyObjectWrapper<>(this, "subject");
    private boolean wanted;

    SampleModel(Workers workers) {
        this.workers = workers;
    }

    /** The sample, always the same, for the drawing thread; null until it is trained. */
    ReadOnlyObjectProperty<@Nullable ChartSubject> subject() {
        return subject.getReadOnlyProperty();
    }

    /** Has it trained, if it is not yet; what goes wrong leaves the gallery without a sample. */
    void want() {
        if (!wanted) {
            wanted = true;
            workers.compute(() -> new Training().run(), subject::set, failure -> wanted = false);
        }
    }

    private static final class Training {
        private final RunHistory history = new RunHistory();
        private @Nullable Weights weights;

        ChartSubject run() {
            Path nowhere = Path.of("");
            Experiment experiment = ShippedExperiments.named(EXPERIMENT);
            PreparedData data = Trainer.prepare(experiment, nowhere);
            RunControl control = new RunControl();
            control.record(Recording.all());
            Trainer.run(
                    experiment, data, nowhere, control, event -> take(event, control, experiment));
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
}
