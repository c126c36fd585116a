package gradlab.run.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import gradlab.data.Filling;
import gradlab.data.prepare.FittedScaler;
import gradlab.experiment.json.ValueJson;
import gradlab.run.predict.Columns;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The meaning of a run's columns as JSON. */
final class ColumnsJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ColumnsJson() {}

    static String write(Columns columns) {
        return GSON.toJson(columns);
    }

    /**
     * The columns of a text.
     *
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static Columns read(String text) {
        ValueJson tree = ValueJson.of(text);
        List<String> inputs = tree.at("inputNames").texts();
        List<String> targets = tree.at("targetNames").texts();
        return new Columns(
                scaler(tree.at("inputScaler"), inputs.size()),
                scaler(tree.at("targetScaler"), targets.size()),
                inputs,
                targets,
                tree.at("classNames").texts(),
                tree.at("imageWidth").whole(0, inputs.size()),
                filling(tree.find("filling"), inputs.size()));
    }

    /** Files of earlier versions have none. */
    private static Filling filling(@Nullable ValueJson tree, int inputs) {
        if (tree == null || tree.at("values").list().isEmpty()) {
            return Filling.NONE;
        }
        return new Filling(Arrays.stream(numbers(tree.at("values"), inputs)).boxed().toList());
    }

    private static FittedScaler scaler(ValueJson tree, int columns) {
        return new FittedScaler(
                numbers(tree.at("centre"), columns),
                numbers(tree.at("scale"), columns),
                tree.at("shift").finite());
    }

    private static double[] numbers(ValueJson list, int columns) {
        double[] numbers = list.list().stream().mapToDouble(ValueJson::finite).toArray();
        if (numbers.length != columns) {
            throw list.wrong("{0} {0|number|numbers}, one a column", columns);
        }
        return numbers;
    }
}
