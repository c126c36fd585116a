package gradlab.ui.lesson;

import gradlab.chart.ChartKind;
import gradlab.engine.layer.Layer;
import gradlab.lesson.SeeStep;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;
import gradlab.ui.charts.ChartsView;

import java.util.List;

/** Brings what a step of a lesson speaks of into view. */
public record LessonSight(BenchModel bench, ChartsView charts) {
    /** Selects the layer that a step names, and scrolls to its charts. */
    public void look(SeeStep step) {
        List<Layer> layers = bench.editing().experiment().get().model().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(step.layer())) {
                bench.editing().selection().set(Selection.of(i));
            }
        }
        for (ChartKind kind : ChartKind.values()) {
            boolean asked = step.views().stream().anyMatch(v -> v.name().equals(kind.name()));
            if (asked) {
                charts.bringIntoSight(kind);
            }
        }
    }
}
