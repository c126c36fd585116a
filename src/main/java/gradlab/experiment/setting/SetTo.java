package gradlab.experiment.setting;

import gradlab.experiment.Experiment;
import gradlab.knob.Essential;

import org.jspecify.annotations.Nullable;

/**
 * Sets a setting, in all places that its address names.
 *
 * @param value of the setting's own type; any number for one that is a number
 */
public record SetTo(
        @Essential(required = true) Setting setting,
        @Essential(required = true) @Nullable Object value)
        implements Change {
    /** Sets what stands at an address. */
    public SetTo(String address, @Nullable Object value) {
        this(Setting.parse(address), value);
    }

    @Override
    public Experiment applyTo(Experiment experiment) {
        return setting.with(experiment, value);
    }
}
