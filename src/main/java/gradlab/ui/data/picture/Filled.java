package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.Filling;
import gradlab.data.cell.WordInputs;
import gradlab.data.prepare.PreparedData;
import gradlab.text.Numbers;

import java.util.List;

/** What stands for the missing cells of a column, in words. */
final class Filled {
    private Filled() {}

    /** Empty where nothing is filled in. */
    static String with(PreparedData data, String column) {
        return with(data.filling(), data.inputNames(), column);
    }

    private static String with(Filling filling, List<String> inputs, String column) {
        if (!filling.fills()) {
            return "";
        }
        for (int i = 0; i < inputs.size(); i++) {
            double value = filling.values().get(i);
            if (inputs.get(i).equals(WordInputs.name(column))) {
                return tr("filled with the mean, {0}", Numbers.brief(value));
            }
            if (value == 1 && column.equals(WordInputs.column(inputs.get(i)))) {
                return tr(
                        "filled with the most frequent word, {0}", WordInputs.word(inputs.get(i)));
            }
        }
        return "";
    }
}
