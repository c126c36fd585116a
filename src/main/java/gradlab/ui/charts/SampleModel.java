package gradlab.ui.charts;

import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.control.Recording;
import gradlab.run.live.LiveRun;
import gradlab.run.training.RunStart;
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
            workers.compute(SampleModel::trained, subject::set, failure -> wanted = false);
        }
    }

    private static ChartSubject trained() {
        Experiment experiment = ShippedExperiments.named(EXPERIMENT);
        LiveRun run = LiveRun.of(RunStart.fresh(experiment, Path.of("")), Recording.all());
        run.train();
        return new ChartSubject(run.history())
                .at(new Moment(experiment, run.prepare(), run.weights(), true));
    }
}
