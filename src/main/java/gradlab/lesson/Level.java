package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;

import java.util.List;

/**
 * A number of a run in one epoch, such as its accuracy.
 *
 * @param layer for numbers that a layer has; with {@code *}, the mean over those that fit
 * @param epoch from 1; 0 for the last
 */
public record Level(
        @Essential(required = true) String run,
        @Essential(required = true) String key,
        String layer,
        int epoch,
        @Inline Bounds bounds)
        implements Claim {
    /** The last loss. */
    public Level() {
        this("", "loss", "", 0, new Bounds());
    }

    /** Refuses a number that no history has. */
    public Level {
        new Reading(run, key, layer, epoch);
    }

    static String when(int epoch) {
        return epoch == 0 ? tr(" at the end") : tr(" in epoch {0}", epoch);
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public double measured(Runs runs) {
        return runs.value(new Reading(run, key, layer, epoch));
    }

    @Override
    public String subject() {
        String what = layer.isEmpty() ? key : key + " " + layer;
        return tr("{0}: {1}{2}", run, what, when(epoch));
    }
}
