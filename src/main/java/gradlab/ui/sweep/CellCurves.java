package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartImage;
import gradlab.chart.line.CurvesChart;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.experiment.sweep.Objective;
import gradlab.knob.Knobs;
import gradlab.run.history.Monitor;
import gradlab.run.history.RunHistory;
import gradlab.run.sweep.SweepResult;
import gradlab.ui.drawing.LivePicture;
import gradlab.ui.drawing.Picture;
import gradlab.ui.sweep.picture.PictureContext;
import gradlab.ui.theme.Look;

import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jfree.chart.JFreeChart;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The figure that a sweep is judged by, over the epochs of each run of the chosen cell. */
final class CellCurves extends StackPane {
    private static final double HEIGHT = 190;
    private static final int LEAST = 60;
    private static final int MOST = 20;
    private final SweepModel model;
    private final Look look;
    private final LivePicture<Long> picture;

    private record Order(JFreeChart chart, ChartOptions options) implements Picture<Long> {
        @Override
        public int pixelWidth() {
            return (int) Math.ceil(options.width() * options.pixels());
        }

        @Override
        public int pixelHeight() {
            return (int) Math.ceil(options.height() * options.pixels());
        }

        @Override
        public Long draw(BufferedImage image) {
            ChartImage.draw(chart, options, image);
            return System.nanoTime();
        }
    }

    CellCurves(SweepModel model, PictureContext context) {
        this.model = model;
        look = context.look();
        picture = new LivePicture<>(context.thread(), context.window(), drawn -> {});
        setId("cell-curves");
        setMinSize(0, 0);
        getChildren().add(picture);
        prefHeightProperty().bind(look.typeScale().multiply(HEIGHT));
        minHeightProperty().bind(prefHeightProperty());
        picture.widthProperty().subscribe(width -> draw());
        picture.heightProperty().subscribe(height -> draw());
        look.theme().subscribe(theme -> draw());
        look.typeScale().subscribe(scale -> draw());
        model.cell().revision().subscribe(revision -> draw());
    }

    private void draw() {
        SweepScore score = model.training().score().get();
        if (picture.getWidth() < LEAST || picture.getHeight() < LEAST || score == null) {
            return;
        }
        ChartOptions options =
                Knobs.set(new ChartOptions(), ChartOptions::textScale)
                        .to(look.typeScale().get())
                        .withTheme(ChartTheme.named(look.theme().get().word()))
                        .withSize(picture.getWidth(), picture.getHeight(), density());
        picture.show(
                new Order(
                        CurvesChart.of(curves(score), longest(), figure(score), options), options));
    }

    private double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private List<CurvesChart.Curve> curves(SweepScore score) {
        List<CurvesChart.Curve> curves = new ArrayList<>();
        List<String> metrics = score.sweep().experiment().training().metrics();
        for (SweepResult run : model.cell().runs()) {
            RunHistory history = model.cell().history(run);
            if (history != null && curves.size() < MOST) {
                Monitor.of(metrics, watched(score))
                        .ifPresent(
                                monitor ->
                                        curves.add(
                                                new CurvesChart.Curve(
                                                        name(run), history.series(monitor.key()))));
            }
        }
        return curves;
    }

    private RunHistory longest() {
        return model.cell().runs().stream()
                .map(model.cell()::history)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(RunHistory::epochs))
                .orElseGet(RunHistory::new);
    }

    /** Of test rows there is no curve, and validation tells. */
    private static String watched(SweepScore score) {
        Objective objective = score.sweep().objective();
        boolean validates = score.sweep().experiment().data().validates();
        return objective.of() == Objective.Of.TEST && validates
                ? "val_" + objective.figure()
                : objective.figure();
    }

    private static String figure(SweepScore score) {
        return watched(score).replace("val_", tr("validation") + " ").replace('_', ' ');
    }

    /** What tells a run from the others of its cell. */
    static String name(SweepResult run) {
        String seed = tr("seed {0}", Long.toString(run.run().seed()));
        return run.run().fold() == 0 ? seed : seed + ", " + tr("fold {0}", run.run().fold());
    }
}
