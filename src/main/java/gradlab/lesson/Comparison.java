package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;

import java.util.List;

/**
 * A number of one run as a multiple of the same number of another.
 *
 * @param layer for numbers that a layer has; with {@code *}, the mean over those that fit
 * @param epoch from 1; 0 for the last of each
 */
public record Comparison(
        @Essential(required = true) String run,
        @Essential(required = true) String other,
        @Essential(required = true) String key,
        String layer,
        int epoch,
        @Inline Bounds bounds)
        implements Claim {
    /** Of the last losses. */
    public Comparison() {
        this("", "", "loss", "", 0, new Bounds());
    }

    /** Refuses a number that no history has. */
    public Comparison {
        new Reading(run, key, layer, epoch);
    }

    @Override
    public List<String> runs() {
        return List.of(run, other);
    }

    @Override
    public double measured(Runs runs) {
        return runs.value(new Reading(run, key, layer, epoch))
                / runs.value(new Reading(other, key, layer, epoch));
    }

    @Override
    public String subject() {
        String what = layer.isEmpty() ? key : key + " " + layer;
        return tr("{0} of {1} ÷ {0} of {2}{3}", what, run, other, Level.when(epoch));
    }
}
