package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;

import java.util.List;

/**
 * How a number of a run changes: its value at one epoch as a multiple of an earlier one. A loss
 * that falls to half has the change 0.5.
 *
 * @param key such as {@code loss} or {@code val_accuracy}
 * @param to 0 for the last epoch
 */
public record Change(
        @Essential(required = true) String run, String key, int from, int to, @Inline Bounds bounds)
        implements Claim {
    /** Of the loss, from the first epoch to the last. */
    public Change() {
        this("", "loss", 1, 0, new Bounds());
    }

    /** Refuses a number that no history has. */
    public Change {
        new Reading(run, key, "", from);
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public double measured(Runs runs) {
        return runs.value(new Reading(run, key, "", to))
                / runs.value(new Reading(run, key, "", from));
    }

    @Override
    public String subject() {
        return tr("{0}: {1}{2} ÷ {1}{3}", run, key, Level.when(to), Level.when(from));
    }
}
