package gradlab.run.compare;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import gradlab.experiment.setting.SettingsTable;
import gradlab.run.compare.RunRecords.Row;

import java.util.List;

/** Runs to be taken along, as JSON. */
final class RunRecordsJson {
    private RunRecordsJson() {}

    static String write(List<Row> rows, List<SettingsTable.Row> settings) {
        JsonArray runs = new JsonArray();
        for (int i = 0; i < rows.size(); i++) {
            runs.add(run(rows.get(i), settings, i));
        }
        JsonObject whole = new JsonObject();
        whole.addProperty("format", "gradlab/runs");
        whole.addProperty("version", 1);
        whole.add("runs", runs);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(whole)
                + "\n";
    }

    private static JsonObject run(Row row, List<SettingsTable.Row> settings, int at) {
        JsonObject run = new JsonObject();
        run.addProperty("name", row.name());
        run.addProperty("note", row.note());
        JsonArray tags = new JsonArray();
        row.tags().forEach(tags::add);
        run.add("tags", tags);
        JsonObject differing = new JsonObject();
        settings.forEach(s -> differing.addProperty(s.setting(), s.values().get(at)));
        run.add("settings", differing);
        RunRecords.figures(row.history())
                .forEach((name, value) -> add(run, name.replace(' ', '_'), value));
        run.addProperty("ended", RunRecords.ended(row.history()));
        return run;
    }

    /** What there is not is left out, and what is no number is a word, as in a history's file. */
    private static void add(JsonObject run, String name, double value) {
        if (Double.isInfinite(value)) {
            run.addProperty(name, Double.toString(value));
        } else if (!Double.isNaN(value)) {
            run.addProperty(name, value == Math.rint(value) ? (Number) (long) value : value);
        }
    }
}
