package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** A training loss that stays high because the network cannot fit the rows it learns from. */
public record Underfitting(
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 11,
                        help = "A training loss above this share of guessing is high",
                        formula = "L / L of the best constant answer")
                double lossShare,
        @Knob(
                        label = "Least progress",
                        min = 0,
                        max = 1,
                        step = 0.01,
                        lesson = 11,
                        help = "By what share the loss must have fallen lately to be on its way")
                double progress,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** A fifth of the loss of guessing, and hardly any less since two thirds of the run. */
    public Underfitting() {
        this(0.2, 0.1, 15);
    }

    /** Refuses settings out of range. */
    public Underfitting {
        Knobs.require(Underfitting.class, lossShare, progress, epochs);
    }

    @Override
    public String title() {
        return tr("The network underfits");
    }

    @Override
    public int lesson() {
        return 11;
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        Limits limit = Limits.of(run);
        if (run.diverged() || end < epochs || limit == Limits.NONE || !holds(run, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        Trend.since(end, epochs, n -> holds(run, n)),
                        List.of(),
                        Evidence.of("loss", run.recent(Measure.LOSS))
                                .and("loss_share_of_chance", run.lossShare())
                                .and("recent_progress", progress(run, end))
                                .and("validation_loss", run.recent(Measure.VALIDATION_LOSS))
                                .numbers(),
                        tr(
                                        "The training loss stands at {0} % of what guessing costs"
                                            + " and has fallen by only {1} % in the last third of"
                                            + " the run; validation is no better. It is not that"
                                            + " too little was remembered, but that too little can"
                                            + " be expressed.",
                                        Numbers.brief(Math.rint(100 * run.lossShare())),
                                        Numbers.brief(
                                                Math.rint(100 * Math.max(0, progress(run, end)))))
                                + " "
                                + limit.cause(),
                        limit.fix(run.experiment())));
    }

    private boolean holds(Examination run, int end) {
        return run.lossShare(end) > lossShare && progress(run, end) < progress;
    }

    /** By what share the loss has fallen in the last third of so many epochs. */
    private static double progress(Examination run, int end) {
        return 1 - run.lossShare(end) / run.lossShare(Math.max(1, 2 * end / 3));
    }
}
