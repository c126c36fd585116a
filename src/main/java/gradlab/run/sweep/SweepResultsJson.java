package gradlab.run.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.json.LayoutJson;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.SettingJson;

/** Writes a ranking: a row a combination, the best first; its settings under their addresses. */
final class SweepResultsJson {
    private SweepResultsJson() {}

    static String text(Ranking ranking) {
        JsonArray rows = new JsonArray();
        ranking.rows().forEach(row -> rows.add(tree(row)));
        return LayoutJson.text(rows);
    }

    private static JsonObject tree(Ranking.Row row) {
        JsonObject tree = new JsonObject();
        tree.addProperty("rank", row.rank());
        for (SetTo set : row.combination().settings()) {
            tree.add(set.setting().toString(), SettingJson.tree(set.value()));
        }
        tree.addProperty("n", row.measures().n());
        tree.addProperty("diverged", row.diverged());
        add(tree, "mean", row.measures().mean());
        add(tree, "sd", row.measures().sd());
        add(tree, "median", row.measures().median());
        add(tree, "min", row.measures().min());
        add(tree, "max", row.measures().max());
        return tree;
    }

    private static void add(JsonObject tree, String key, double value) {
        tree.add(key, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
    }
}
