package gradlab.ui.form;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Variable;
import gradlab.ui.page.SweepLinks;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Where the record of a form stands in the experiment on the bench, and the way from its settings
 * to a sweep over them.
 *
 * @param experiment on the bench
 * @param here the address of the record; null where it stands in no experiment
 */
public record SweptPlace(
        SweepLinks sweeps,
        Supplier<@Nullable Experiment> experiment,
        Supplier<@Nullable Setting> here) {
    /** No experiment, and no sweeps. */
    static final SweptPlace NOWHERE = new SweptPlace(new SweepLinks(), () -> null, () -> null);

    /** The address of a setting of the record; null where it has none. */
    @Nullable Setting setting(String word) {
        Setting record = here.get();
        return record == null ? null : record.key(word);
    }

    /** Whether a setting of the record can be varied as things stand. */
    boolean offers(String word) {
        Setting setting = setting(word);
        Experiment of = experiment.get();
        return sweeps.leads()
                && setting != null
                && of != null
                && Variable.of(setting, of).isPresent();
    }

    /** Varies a setting of the record. */
    void vary(String word) {
        Setting setting = setting(word);
        if (setting != null && offers(word)) {
            sweeps.vary(setting);
        }
    }
}
