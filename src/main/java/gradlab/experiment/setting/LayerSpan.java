package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import java.util.List;

/** Names many layers in few words. */
final class LayerSpan {
    private static final int FEW = 3;

    private LayerSpan() {}

    /**
     * "hidden1", "hidden1, hidden3", "hidden1…hidden10" or "hidden1, hidden3, hidden7 and 2 more".
     *
     * @param layers in the order of the model
     * @param row all layers that have such a setting, in order
     */
    static String words(List<String> layers, List<String> row) {
        if (layers.size() < FEW) {
            return String.join(", ", layers);
        }
        int first = row.indexOf(layers.getFirst());
        int last = first + layers.size();
        if (first >= 0 && last <= row.size() && row.subList(first, last).equals(layers)) {
            return layers.getFirst() + "…" + layers.getLast();
        }
        String named = String.join(", ", layers.subList(0, FEW));
        return layers.size() == FEW ? named : tr("{0} and {1} more", named, layers.size() - FEW);
    }
}
