package gradlab.cli;

import gradlab.chart.ChartKind;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.WholeSlices;
import gradlab.cli.terminal.Terminal;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.export.ExportedChart;
import gradlab.export.PictureFormat;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Recorded;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.past.Trail;
import gradlab.run.training.Trainer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One chart of an experiment trained for it, drawn without the window.
 *
 * @param layer the one to emphasise; null for none
 * @param aspect what to show of a chart that has a choice; null for the usual
 */
record ChartPicture(ChartKind kind, @Nullable String layer, @Nullable Aspect aspect) {
    private static final String PREFIX = "chart-";

    /** The names of all such views. */
    static List<String> views() {
        return Arrays.stream(ChartKind.values()).map(kind -> PREFIX + kind.word()).toList();
    }

    /** The chart that a view's name means. */
    static Optional<ChartKind> kind(String view) {
        return Arrays.stream(ChartKind.values())
                .filter(kind -> view.equals(PREFIX + kind.word()))
                .findFirst();
    }

    /** Trains and draws. */
    void draw(Window.Picture picture, Terminal terminal) {
        ExperimentInput input =
                picture.experiment()
                        .map(file -> ExperimentInput.read(file, terminal))
                        .orElseGet(ExperimentInput::opening);
        ChartSubject subject = subject(input, picture.epochs());
        ChartOptions options =
                new ChartOptions()
                        .withTheme(ChartTheme.named(picture.theme()))
                        .withScale(kind.scale())
                        .withHighlighted(layer)
                        .withSize(picture.width(), picture.height(), 1);
        ChartOptions chosen = aspect == null ? options : options.withAspect(aspect);
        PictureFormat format = Objects.requireNonNull(PictureFormat.of(picture.file().toString()));
        try {
            new ExportedChart(kind, subject, chosen).write(picture.file(), format);
        } catch (IOException e) {
            throw new UncheckedIOException(picture.file() + " cannot be written: " + e, e);
        }
    }

    private static ChartSubject subject(ExperimentInput input, int epochs) {
        RunRecorder recorder = new RunRecorder();
        Experiment written = input.experiment();
        if (epochs == 0) {
            PreparedData data = Trainer.prepare(written, input.folder());
            return new ChartSubject(recorder.history()).at(new Moment(written, data, null, false));
        }
        Experiment shorter = written.withTraining(written.training().withEpochs(epochs));
        PreparedData data = Trainer.prepare(shorter, input.folder());
        RunControl control = new RunControl();
        control.record(Recording.epochs().with(Recorded.HISTOGRAMS));
        SnapshotStore snapshots = new SnapshotBudget(SnapshotBudget.USUAL).store();
        control.keepSnapshots(snapshots);
        Trainer.run(shorter, data, input.folder(), control, recorder);
        WholeSlices slices = new WholeSlices(shorter, data, Trail.of(snapshots));
        return new ChartSubject(recorder.history())
                .at(new Moment(shorter, data, recorder.weights(), false, slices));
    }
}
