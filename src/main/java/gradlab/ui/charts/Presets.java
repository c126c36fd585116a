package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartGroup;
import gradlab.chart.ChartKind;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The layouts that come with the program; they grow with the gallery. */
final class Presets {
    /** What a bench shows first. */
    static final List<ChartKind> USUAL =
            List.of(
                    ChartKind.LOSS,
                    ChartKind.GRADIENT_NORM,
                    ChartKind.GRADIENT_WATERFALL,
                    ChartKind.DECISION_SURFACE);

    private Presets() {}

    static List<Layout> all() {
        return List.of(
                layout(tr("Usual"), USUAL.stream()),
                layout(
                        tr("Gradients"),
                        of(ChartGroup.GRADIENTS, ChartKind.LOSS, ChartKind.WEIGHT_NORM)),
                layout(
                        tr("Generalization"),
                        Stream.concat(shelf(ChartGroup.METRICS), shelf(ChartGroup.PREDICTIONS))),
                layout(tr("Activations"), of(ChartGroup.ACTIVATIONS, ChartKind.LOSS)),
                layout(tr("Everything"), Arrays.stream(ChartKind.values())));
    }

    private static Stream<ChartKind> of(ChartGroup group, ChartKind... more) {
        return Stream.concat(shelf(group), Arrays.stream(more));
    }

    private static Stream<ChartKind> shelf(ChartGroup group) {
        return Arrays.stream(ChartKind.values()).filter(kind -> kind.group() == group);
    }

    private static Layout layout(String name, Stream<ChartKind> kinds) {
        return new Layout(name, kinds.map(TilePlan::new).toList());
    }
}
