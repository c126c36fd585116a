package gradlab.cli;

import gradlab.cli.terminal.ProgressLine;
import gradlab.cli.terminal.Terminal;
import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Says how a run goes, epoch by epoch, and how it ended. */
final class TrainingProgress {
    private final Terminal terminal;
    private final String name;
    private final ProgressLine line;
    private final List<String> metrics;
    private final boolean quiet;
    private final boolean scaledTargets;
    private @Nullable EpochRecord last;
    private @Nullable TestFigures test;
    private double seconds;

    TrainingProgress(Terminal terminal, String name, Experiment experiment, boolean quiet) {
        this.terminal = terminal;
        this.name = name;
        line = new ProgressLine(terminal, name, experiment.training().epochs());
        metrics = experiment.training().metrics();
        this.quiet = quiet;
        scaledTargets = !experiment.data().scaling().targets().leavesAsIs();
    }

    void show(RunEvent event) {
        if (event instanceof RunEvent.Started started && !started.copied().isEmpty()) {
            sayCopied(started);
        }
        if (event instanceof RunEvent.TestTaken(TestFigures figures)) {
            test = figures;
        }
        if (event instanceof RunEvent.EpochDone(EpochRecord epoch)) {
            last = epoch;
            seconds += epoch.get(Measure.SECONDS);
            if (!quiet) {
                line.show(epoch.epoch(), words(epoch), line.left(epoch.epoch()));
            }
        }
    }

    private void sayCopied(RunEvent.Started started) {
        StartFrom start = started.experiment().training().startFrom();
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "%s: begins with weights copied from %s%s: %s%n",
                        name,
                        start == null ? "another model" : start.file(),
                        start != null && start.freeze() ? ", frozen" : "",
                        String.join(", ", started.copied()));
    }

    void clear() {
        line.clear();
    }

    /** Such as {@code completed after epoch 40 (3.2 s): loss 0.12, val_loss 0.55}. */
    String outcome(Outcome outcome) {
        String end =
                switch (outcome.reason()) {
                    case COMPLETED -> "completed after epoch ";
                    case EARLY_STOPPING -> "stopped early after epoch ";
                    case DIVERGED -> "diverged in epoch ";
                    case CANCELLED -> "cancelled in epoch ";
                };
        boolean diverged = outcome.reason() == Outcome.Reason.DIVERGED;
        String words =
                diverged ? outcome.message().english() : last == null ? "nothing yet" : words(last);
        if (!diverged) {
            words += aside();
        }
        return String.format(
                Locale.ROOT,
                "%s%d (%s s): %s",
                end,
                outcome.epoch(),
                Numbers.brief(seconds),
                words);
    }

    /** What is to be known of these numbers; empty where they are as anybody reads them. */
    private String aside() {
        StringJoiner words = new StringJoiner("; ", " (", ")").setEmptyValue("");
        if (scaledTargets) {
            words.add(
                    metrics.isEmpty()
                            ? "loss of scaled targets"
                            : "loss of scaled targets, metrics in their own unit");
        }
        double penalty = last == null ? Double.NaN : last.get(Measure.PENALTY);
        if (!Double.isNaN(penalty)) {
            words.add("losses with penalties on the weights, " + Numbers.brief(penalty));
        }
        return words.toString();
    }

    /**
     * Such as {@code ends with the weights of epoch 23, the best by val_accuracy: 0.95}; empty
     * where those are the last.
     */
    static String weights(Outcome outcome) {
        GivenBack best = outcome.givenBack();
        return best == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "ends with the weights of epoch %d, the best by %s: %s",
                        best.epoch(),
                        best.monitor(),
                        Numbers.brief(best.value()));
    }

    /** Such as {@code test rows: loss 0.33, accuracy 0.88}; empty where there are none. */
    String test() {
        TestFigures figures = test;
        if (figures == null) {
            return "";
        }
        StringJoiner words = new StringJoiner(", ", "test rows: ", "");
        add(words, Measure.LOSS.key(), figures.loss());
        for (int i = 0; i < metrics.size(); i++) {
            add(words, metrics.get(i), figures.metrics().get(i));
        }
        return words.toString();
    }

    private String words(EpochRecord epoch) {
        StringJoiner words = new StringJoiner(", ");
        // A loss is always recorded: one that is no number is said to be none.
        words.add(Measure.LOSS.key() + " " + Numbers.brief(epoch.get(Measure.LOSS)));
        add(words, Measure.VALIDATION_LOSS.key(), epoch.get(Measure.VALIDATION_LOSS));
        for (int i = 0; i < metrics.size(); i++) {
            for (Measure measure : Measure.of(Measure.Per.METRIC)) {
                add(words, measure.key() + metrics.get(i), epoch.get(measure, i));
            }
        }
        return words.toString();
    }

    private static void add(StringJoiner words, String name, double value) {
        if (!Double.isNaN(value)) {
            words.add(name + " " + Numbers.brief(value));
        }
    }
}
