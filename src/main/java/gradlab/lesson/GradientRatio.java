package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;

import java.util.List;

/**
 * One layer's gradient norm as a multiple of another's, in one epoch.
 *
 * @param epoch from 1; 0 for the last
 */
public record GradientRatio(
        @Essential(required = true) String run,
        @Essential(required = true) String layer,
        @Essential(required = true) String to,
        int epoch,
        @Inline Bounds bounds)
        implements Claim {
    /** Of the first hidden layer to the output's, in the first epoch. */
    public GradientRatio() {
        this("", "hidden1", "output", 1, new Bounds());
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public double measured(Runs runs) {
        return runs.value(new Reading(run, "gradient_norm", layer, epoch))
                / runs.value(new Reading(run, "gradient_norm", to, epoch));
    }

    @Override
    public String subject() {
        return tr("{0}: gradient of {1} ÷ gradient of {2}{3}", run, layer, to, Level.when(epoch));
    }
}
