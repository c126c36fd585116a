package gradlab.run.files;

import com.google.gson.GsonBuilder;

import gradlab.experiment.json.ValueJson;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a user says of a run, as JSON: {@code {"name": "wide", "note": "", "tags": ["good"]}}. */
final class RunLabelJson {
    private RunLabelJson() {}

    static String write(RunLabel label) {
        return new GsonBuilder().disableHtmlEscaping().create().toJson(label);
    }

    /**
     * The label of a text; what it does not say is empty.
     *
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static RunLabel read(String text) {
        ValueJson tree = ValueJson.of(text);
        ValueJson tags = tree.find("tags");
        return new RunLabel(
                text(tree.find("name")),
                text(tree.find("note")),
                tags == null ? List.of() : tags.texts());
    }

    private static String text(@Nullable ValueJson value) {
        return value == null ? "" : value.text();
    }
}
