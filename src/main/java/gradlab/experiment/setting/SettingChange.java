package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import java.util.List;

/**
 * One thing that differs between two experiments; the same change made to several layers is one.
 *
 * @param setting what is set, as people say it; for a layer that is new or gone, its kind
 * @param layers where, in the order of the model; empty outside the layers
 * @param span the layers in few words: "hidden1…hidden10"
 * @param from empty for a layer that is new
 * @param to empty for a layer that is gone
 */
public record SettingChange(
        String setting, List<String> layers, String span, String from, String to) {
    /** Keeps its own copy. */
    public SettingChange {
        layers = List.copyOf(layers);
    }

    /** The change in words: "activation of hidden1…hidden10: sigmoid → relu". */
    public String words() {
        if (from.isEmpty()) {
            return tr("{0} added: {1}", setting, span);
        }
        if (to.isEmpty()) {
            return tr("{0} removed: {1}", setting, span);
        }
        return layers.isEmpty()
                ? tr("{0} {1} → {2}", setting, from, to)
                : tr("{0} of {1}: {2} → {3}", setting, span, from, to);
    }
}
