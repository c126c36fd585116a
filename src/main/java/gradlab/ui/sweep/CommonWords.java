package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.experiment.sweep.SettingWords;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** An experiment in five lines: data, layers, optimizer, batches, name. */
final class CommonWords {
    private static final int FEW = 3;

    /** One line. */
    record Row(String name, String value) {}

    private CommonWords() {}

    static List<Row> rows(Experiment experiment) {
        Training training = experiment.training();
        return List.of(
                new Row(tr("experiment"), experiment.name()),
                new Row(tr("data"), withSettings((Record) experiment.data().source())),
                new Row(tr("layers"), layers(experiment.model().layers())),
                new Row(tr("optimizer"), withSettings((Record) training.optimizer())),
                new Row(
                        tr("batch · epochs"),
                        training.batches().batchSize() + " · " + training.epochs()));
    }

    /** A record's kind and what is not at its default, the first few. */
    private static String withSettings(Record record) {
        StringJoiner words = new StringJoiner(", ");
        words.add(SettingWords.value(record));
        List<KnobField> fields = new ArrayList<>(Knobs.fields(record.getClass()));
        fields.removeIf(
                field ->
                        Objects.equals(field.get(record), field.defaultValue())
                                || !(field.get(record) instanceof Number));
        for (KnobField field : fields.subList(0, Math.min(FEW, fields.size()))) {
            words.add(field.word().replace('_', ' ') + " " + SettingWords.value(field.get(record)));
        }
        return words.toString();
    }

    /** Like neighbours as one: "3 × dense 5 tanh, dense 1 sigmoid". */
    private static String layers(List<Layer> layers) {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (Layer layer : layers) {
            String words =
                    layer instanceof Dense dense
                            ? tr(
                                    "dense {0} {1}",
                                    dense.units(), SettingWords.value(dense.activation()))
                            : SettingWords.value(layer);
            runs.merge(words, 1, Integer::sum);
        }
        StringJoiner all = new StringJoiner(", ");
        runs.forEach((words, count) -> all.add(count == 1 ? words : count + " × " + words));
        return all.toString();
    }
}
