package gradlab.cli;

import gradlab.chart.ChartKind;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.cli.terminal.Terminal;
import gradlab.experiment.Experiment;
import gradlab.export.ExportedChart;
import gradlab.export.PictureFormat;
import gradlab.run.control.Recording;
import gradlab.run.history.Recorded;
import gradlab.run.live.LiveRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.RunStart;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
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
            throw picture.unwritable(e);
        }
    }

    private static ChartSubject subject(ExperimentInput input, int epochs) {
        Experiment written = input.experiment();
        Experiment trained =
                epochs == 0 ? written : written.withTraining(written.training().withEpochs(epochs));
        LiveRun run =
                LiveRun.of(
                        RunStart.fresh(trained, input.folder()),
                        Recording.epochs().with(Recorded.HISTOGRAMS),
                        new SnapshotBudget(SnapshotBudget.USUAL));
        if (epochs == 0) {
            Moment untrained = new Moment(trained, run.prepare(), null, false);
            return new ChartSubject(run.history()).at(untrained);
        }
        run.train();
        return ChartSubject.of(run.recorded());
    }
}
