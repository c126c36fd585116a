package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.data.prepare.PreparedData;
import gradlab.diagram.DiagramStyle;
import gradlab.diagram.DiagramSubject;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the picture of the units is made of, and what a click on it does. */
final class UnitsModel {
    private final BenchModel bench;

    UnitsModel(BenchModel bench) {
        this.bench = bench;
    }

    /** What is to be drawn now; null where {@link #trouble} says why nothing is. */
    @Nullable DiagramSubject subject() {
        PreparedData data = bench.data().prepared().get();
        if (data == null || data.train().rows() == 0 || broken()) {
            return null;
        }
        RunEvent.Started started = bench.run().history().get().started();
        return new DiagramSubject(
                bench.editing().experiment().get(),
                data,
                started == null ? null : started.experiment(),
                bench.time().weights().get(),
                norms());
    }

    /** Why there is no picture; empty where there is one. */
    String trouble() {
        if (broken()) {
            return tr("The units are shown when the network is whole again.");
        }
        String loading = bench.data().trouble().get();
        return bench.data().prepared().get() != null
                ? ""
                : loading.isEmpty() ? tr("The rows are being loaded …") : loading;
    }

    private boolean broken() {
        return bench.editing().problems().get().stream()
                .anyMatch(problem -> problem.isError() && ofTheModel(problem));
    }

    private static boolean ofTheModel(Problem problem) {
        return problem.path().isEmpty() || problem.path().startsWith("model");
    }

    private Map<String, Double> norms() {
        GradientReading reading =
                new GradientReading(bench.run().history().get(), bench.time().shownEpoch().get());
        Map<String, Double> norms = new HashMap<>();
        for (Layer layer : layers()) {
            double norm = reading.norm(layer.name());
            if (!Double.isNaN(norm)) {
                norms.put(layer.name(), norm);
            }
        }
        return norms;
    }

    private List<Layer> layers() {
        Experiment experiment = bench.editing().experiment().get();
        return LayerNames.fill(experiment.model().layers());
    }

    /** How many columns there are. */
    int columns() {
        return layers().size() + 1;
    }

    /** How the picture is to look. */
    DiagramStyle style(double width, double height, double density) {
        return new DiagramStyle(width, height, bench.look().typeScale().get(), density, theme());
    }

    ChartTheme theme() {
        return ChartTheme.named(bench.look().theme().get().word());
    }

    /** Selects the layer of a column; the inputs are none. */
    void click(int column) {
        bench.editing().selection().set(column == 0 ? Selection.NONE : Selection.of(column - 1));
    }
}
