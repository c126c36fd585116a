package gradlab.experiment;

import static gradlab.text.Text.tr;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a setting stands in an experiment.
 *
 * @param layer the layer's name; empty outside the layers
 * @param path the words of files with dots between, as {@code training.optimizer.momentum}; within
 *     a layer from the layer on, and empty for what kind of layer it is
 */
public record SettingPlace(String layer, String path) {
    /** A setting within what stands here. */
    SettingPlace within(String word) {
        return new SettingPlace(layer, path.isEmpty() ? word : path + "." + word);
    }

    /** Whether this is a setting within what stands there. */
    boolean isWithin(SettingPlace other) {
        return layer.equals(other.layer)
                && (other.path.isEmpty() ? !path.isEmpty() : path.startsWith(other.path + "."));
    }

    /** Its name as people say it, without the layer: "learning rate", "split train". */
    public String name() {
        if (path.isEmpty()) {
            return tr("layer");
        }
        if (path.equals("data.source")) {
            return tr("data source");
        }
        return Arrays.stream(path.replaceFirst("^data\\.source", "data").split("\\."))
                .skip(skipped())
                .map(word -> word.replace('_', ' '))
                .collect(Collectors.joining(" "));
    }

    /** Groups whose name would only lengthen the line. */
    private int skipped() {
        if (!layer.isEmpty() || path.startsWith("data.source.")) {
            return 0;
        }
        return path.startsWith("training.optimizer.") ? 2 : 1;
    }
}
