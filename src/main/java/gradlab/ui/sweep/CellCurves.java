package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.line.CurvesChart;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.experiment.sweep.Objective;
import gradlab.run.history.Monitor;
import gradlab.run.history.RunHistory;
import gradlab.run.sweep.SweepResult;
import gradlab.ui.theme.Look;

import javafx.scene.layout.StackPane;

import org.jfree.chart.fx.ChartViewer;

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
    private final ChartViewer viewer = new ChartViewer(null, false);

    CellCurves(SweepModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("cell-curves");
        setMinSize(0, 0);
        viewer.setMinSize(0, 0);
        viewer.setMouseTransparent(true);
        getChildren().add(viewer);
        prefHeightProperty().bind(look.typeScale().multiply(HEIGHT));
        minHeightProperty().bind(prefHeightProperty());
        viewer.widthProperty().subscribe(width -> draw());
        viewer.heightProperty().subscribe(height -> draw());
        look.theme().subscribe(theme -> draw());
        look.typeScale().subscribe(scale -> draw());
        model.cell().revision().subscribe(revision -> draw());
    }

    private void draw() {
        SweepScore score = model.training().score().get();
        if (viewer.getWidth() < LEAST || viewer.getHeight() < LEAST || score == null) {
            return;
        }
        ChartOptions options =
                new ChartOptions()
                        .withTheme(ChartTheme.named(look.theme().get().word()))
                        .withSize(viewer.getWidth(), viewer.getHeight(), 1);
        viewer.setChart(CurvesChart.of(curves(score), longest(), figure(score), options));
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
