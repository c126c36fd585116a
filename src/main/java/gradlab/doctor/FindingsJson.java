package gradlab.doctor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.LayoutJson;

import java.util.List;
import java.util.Locale;

/** Findings and pre-flights as JSON; numbers that are not finite as words, as in a history. */
public final class FindingsJson {
    private FindingsJson() {}

    /**
     * The text of a list of findings; {@code []} where all is well. Questions are no findings.
     *
     * @param examined what the fixes are applied to
     */
    public static String write(List<Finding> findings, Experiment examined) {
        JsonArray list = new JsonArray();
        findings.stream()
                .filter(finding -> !finding.isQuestion())
                .forEach(finding -> list.add(tree(finding, examined)));
        return LayoutJson.text(list);
    }

    /** The text of a pre-flight's table, an object a layer. */
    public static String write(Preflight preflight) {
        JsonArray list = new JsonArray();
        for (Preflight.Row row : preflight.layers()) {
            JsonObject object = new JsonObject();
            object.addProperty("layer", row.layer());
            object.addProperty("units", row.units());
            object.addProperty("activation", row.activation());
            object.add("activation_sd", number(row.activationSd()));
            object.add("expected_activation_sd", number(row.expectedSd()));
            object.add("gradient_norm", number(row.gradientNorm()));
            object.add("gradient_share", number(row.gradientShare()));
            object.add("expected_gradient_share", number(row.expectedShare()));
            object.add("saturated", number(row.saturated()));
            object.add("dead", number(row.dead()));
            object.addProperty("verdict", row.verdict());
            list.add(object);
        }
        return LayoutJson.text(list);
    }

    private static JsonObject tree(Finding finding, Experiment examined) {
        JsonObject object = new JsonObject();
        object.addProperty("rule", finding.name());
        object.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        object.addProperty("epoch", finding.epoch());
        JsonArray layers = new JsonArray();
        finding.layers().forEach(layers::add);
        object.add("layers", layers);
        JsonObject evidence = new JsonObject();
        finding.evidence().forEach((name, value) -> evidence.add(name, number(value)));
        object.add("evidence", evidence);
        object.addProperty("cause", finding.fullCause());
        JsonObject fix = new JsonObject();
        fix.addProperty("text", finding.fix().text());
        fix.add("experiment", ExperimentJson.tree(finding.mended(examined)));
        object.add("fix", fix);
        Tried tried = finding.tried();
        if (tried != null) {
            JsonObject result = new JsonObject();
            result.add("before", number(tried.before()));
            result.add("after", number(tried.after()));
            object.add("tried", result);
        }
        return object;
    }

    private static JsonElement number(double value) {
        if (Double.isFinite(value)) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? new JsonPrimitive((long) value)
                    : new JsonPrimitive(value);
        }
        return new JsonPrimitive(Double.toString(value));
    }
}
