package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.run.history.RunHistory;
import gradlab.run.history.StepHistory;

import java.util.ArrayList;
import java.util.List;

/** The charts with one number a recorded step. */
public final class StepPlans {
    private StepPlans() {}

    public static LinePlan loss(RunHistory history) {
        StepHistory steps = history.steps();
        List<Line> lines =
                steps == null
                        ? List.of()
                        : List.of(new Line(tr("train"), steps.loss(), 0, Line.Pattern.SOLID));
        return plan(history, tr("loss of each batch, penalties included"), lines);
    }

    public static LinePlan gradientNorm(RunHistory history) {
        StepHistory steps = history.steps();
        List<String> layers = LayerPlans.layers(history);
        List<Line> lines = new ArrayList<>();
        for (int i = layers.size() - 1; steps != null && i >= 0; i--) {
            int colour = lines.size();
            lines.add(
                    new Line(
                            layers.get(i),
                            steps.gradientNorm(i),
                            colour,
                            LayerPlans.pattern(colour, layers.size())));
        }
        return plan(history, tr("L2 norm of ∂J/∂W of each step, before clipping"), lines);
    }

    private static LinePlan plan(RunHistory history, String valueAxis, List<Line> lines) {
        return new LinePlan(
                valueAxis,
                lines,
                LinePlan.ANY,
                null,
                history.epochs() == 0
                        ? tr("Press Space to train")
                        : tr("Steps were not recorded: switch on “Every step” under Record"),
                null,
                LinePlan.Across.STEPS);
    }

    /** The number of the last recorded step of an epoch or before it, from 1; 0 for none. */
    public static int lastOf(RunHistory history, int epoch) {
        StepHistory steps = history.steps();
        int low = 0;
        int high = steps == null ? 0 : steps.size();
        while (steps != null && low < high) {
            int middle = (low + high) / 2;
            if (steps.epoch(middle) <= epoch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
