package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;

import java.util.List;

/**
 * The share of saturated units, the mean over the layers that fit a pattern, in one epoch.
 *
 * @param layers a layer's name, {@code *} standing for any letters
 * @param epoch from 1; 0 for the last
 */
public record Saturation(
        @Essential(required = true) String run, String layers, int epoch, @Inline Bounds bounds)
        implements Claim {
    /** Of all hidden layers, in the first epoch. */
    public Saturation() {
        this("", "hidden*", 1, new Bounds());
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public double measured(Runs runs) {
        return runs.value(new Reading(run, "saturated", layers, epoch));
    }

    @Override
    public String subject() {
        return tr("{0}: saturated share of {1}{2}", run, layers, Level.when(epoch));
    }
}
