package gradlab.experiment.setting;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes what a setting is set to, as the experiment's own file does. */
public final class SettingJson {
    private SettingJson() {}

    /**
     * The experiment with what JSON says at an address.
     *
     * @throws DocumentException saying what was found there and what was expected
     */
    public static Experiment with(Experiment experiment, Setting setting, JsonElement json) {
        List<Problem> problems = new ArrayList<>();
        try {
            Experiment changed =
                    SettingWalk.change(setting, experiment, spot -> read(spot, json, problems));
            if (problems.isEmpty()) {
                return changed;
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(setting.toString(), Message.of("{0}.", Message.from(e))));
        }
        throw new DocumentException("", problems.stream().distinct().toList());
    }

    /**
     * The experiment with what a command line says, {@code PATH=VALUE}: the value is JSON, or a
     * word without its quotes.
     *
     * @throws DocumentException saying what is wrong with it
     */
    public static Experiment with(Experiment experiment, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            Message message =
                    Message.of(
                            "`{0}` sets nothing: write PATH=VALUE, such as"
                                    + " training.optimizer.learning_rate=0.1.",
                            assignment);
            throw new DocumentException("", List.of(new Problem("", message)));
        }
        Setting setting;
        try {
            setting = Setting.parse(assignment.substring(0, equals).strip());
        } catch (IllegalArgumentException e) {
            throw new DocumentException(
                    "", List.of(new Problem("", Message.of("{0}.", Message.from(e)))));
        }
        return with(experiment, setting, valueOf(assignment.substring(equals + 1).strip()));
    }

    private static JsonElement valueOf(String text) {
        List<Problem> problems = new ArrayList<>();
        JsonElement json = text.isEmpty() ? null : DocumentJson.parse(text, problems);
        return json == null || !problems.isEmpty() ? new JsonPrimitive(text) : json;
    }

    /** What a setting is set to, as a file says it. */
    public static JsonElement tree(@Nullable Object value) {
        return RecordWriterJson.value(value);
    }

    private static @Nullable Object read(Spot spot, JsonElement json, List<Problem> problems) {
        RecordReaderJson reader = new RecordReaderJson(problems);
        String address = spot.address().toString();
        int before = problems.size();
        Object value =
                spot.field() == null
                        ? reader.readAny(json, spot.type(), address)
                        : reader.readValue(json, spot.field(), address);
        return problems.size() == before ? value : spot.value();
    }
}
