package gradlab.ui.lesson;

import gradlab.chart.ChartKind;
import gradlab.engine.layer.Layer;
import gradlab.lesson.step.Step;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;
import gradlab.ui.charts.ChartsView;

import java.util.List;
import java.util.Locale;

/** Brings what a step of a lesson speaks of into view. */
public record LessonSight(BenchModel bench, ChartsView charts) {
    /** Selects the layer that a step names, and scrolls to its charts. */
    public void look(Step step) {
        List<Layer> layers = bench.editing().experiment().get().model().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(step.stage().lit().layer())) {
                bench.editing().selection().set(Selection.of(i));
            }
        }
        for (ChartKind kind : ChartKind.values()) {
            boolean asked = step.stage().charts().contains(kind.name().toLowerCase(Locale.ROOT));
            if (asked) {
                charts.bringIntoSight(kind);
            }
        }
    }
}
