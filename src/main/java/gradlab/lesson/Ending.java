package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

import java.util.List;
import java.util.Locale;

/** The epoch in which a run ends for a reason; a run that ends for another has none: infinity. */
public record Ending(
        @Essential(required = true) String run,
        @Essential(required = true) Outcome.Reason reason,
        @Inline Bounds bounds)
        implements Claim {
    /** It trains to its end. */
    public Ending() {
        this("", Outcome.Reason.COMPLETED, new Bounds());
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public double measured(Runs runs) {
        RunHistory history = runs.histories().get(run);
        Outcome outcome = history == null ? null : history.outcome();
        if (outcome == null) {
            return Double.NaN;
        }
        return outcome.reason() == reason ? outcome.epoch() : Double.POSITIVE_INFINITY;
    }

    @Override
    public String subject() {
        String word = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return tr("{0}: epoch in which it ends as {1}", run, word);
    }
}
