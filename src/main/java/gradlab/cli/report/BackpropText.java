package gradlab.cli.report;

import gradlab.run.backprop.BackpropTrace;
import gradlab.run.backprop.GradientArray;
import gradlab.run.backprop.LayerTrace;

import java.util.Locale;

/** A batch passed forward and back, for the terminal. */
public final class BackpropText {
    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 8;
    private final StringBuilder text = new StringBuilder();

    private BackpropText() {}

    /** All of a small network; of a large one the first rows and columns of each table. */
    public static String of(BackpropTrace trace) {
        BackpropText text = new BackpropText();
        trace.layers().forEach(text::forward);
        text.line(String.format(Locale.ROOT, "loss %s", number(trace.loss())));
        trace.layers().reversed().stream()
                .filter(layer -> layer.delta().length > 0)
                .forEach(text::backward);
        return text.text.toString();
    }

    private void forward(LayerTrace layer) {
        line("forward through " + layer.layer());
        table("z", layer.z());
        table("a", layer.a());
        line("");
    }

    private void backward(LayerTrace layer) {
        line("");
        line("back through " + layer.layer());
        table("delta", layer.delta());
        for (GradientArray array : layer.gradients()) {
            table("d loss / d " + array.name(), array.gradient());
            line(check(array));
        }
    }

    private static String check(GradientArray array) {
        return array.nudged() == array.size()
                ? String.format(
                        Locale.ROOT,
                        "  largest difference from nudging each by %s: %.1e",
                        number(BackpropTrace.NUDGE),
                        array.largestDifference())
                : String.format(
                        Locale.ROOT,
                        "  largest difference from nudging %,d of %,d by %s: %.1e",
                        array.nudged(),
                        array.size(),
                        number(BackpropTrace.NUDGE),
                        array.largestDifference());
    }

    private void table(String name, float[][] values) {
        line("  " + name);
        for (int row = 0; row < Math.min(values.length, MOST_ROWS); row++) {
            StringBuilder words = new StringBuilder("   ");
            for (int i = 0; i < Math.min(values[row].length, MOST_COLUMNS); i++) {
                words.append(String.format(Locale.ROOT, " %12s", number(values[row][i])));
            }
            line(words + (values[row].length > MOST_COLUMNS ? " ..." : ""));
        }
        if (values.length > MOST_ROWS) {
            line(String.format(Locale.ROOT, "    ... of %,d", values.length));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
