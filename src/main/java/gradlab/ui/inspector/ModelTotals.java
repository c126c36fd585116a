package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.ModelSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a model holds and costs, in words. */
final class ModelTotals {
    private static final int STEP = 1024;

    /** Forward outputs and the gradients that come back through them. */
    private static final int PASSES = 2;

    /** One figure and its name. */
    record Figure(String name, String value) {}

    private ModelTotals() {}

    /** Of an experiment on rows of that many inputs. */
    static List<Figure> of(Experiment experiment, int inputs) {
        ModelSummary summary = ModelSummary.of(experiment.name(), experiment.model(), inputs);
        long fixed = summary.total() - summary.trainable();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        tr("layers"),
                        tr(
                                "{0}, from {1} {1|input|inputs}",
                                whole(summary.rows().size()), whole(inputs))));
        figures.add(
                new Figure(
                        tr("parameters"),
                        fixed == 0
                                ? tr("{0}, all trainable", whole(summary.total()))
                                : tr(
                                        "{0}: {1} trainable, {2} not",
                                        whole(summary.total()),
                                        whole(summary.trainable()),
                                        whole(fixed))));
        figures.add(new Figure(tr("memory"), memory(experiment, summary, inputs)));
        return figures;
    }

    /**
     * Weights; then what a step needs besides: a gradient and the optimizer's numbers for each
     * trainable weight, and outputs with their gradients for each row of a batch.
     */
    private static String memory(Experiment experiment, ModelSummary summary, int inputs) {
        int remembered = experiment.training().optimizer().memories();
        double weights = (double) Float.BYTES * summary.total();
        double step = (double) Float.BYTES * summary.trainable() * (1 + remembered);
        double widths = inputs + summary.rows().stream().mapToDouble(ModelSummary.Row::width).sum();
        double batch = Float.BYTES * PASSES * widths * experiment.training().batches().batchSize();
        return tr(
                "{0} of weights, {1} of gradients and optimizer, {2} a batch",
                bytes(weights), bytes(step), bytes(batch));
    }

    static String bytes(double size) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double left = size;
        int unit = 0;
        while (left >= STEP && unit < units.length - 1) {
            left /= STEP;
            unit++;
        }
        String format = unit == 0 || left >= 100 ? "%.0f\u00a0%s" : "%.1f\u00a0%s";
        return String.format(Locale.ROOT, format, left, units[unit]);
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
