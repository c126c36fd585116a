package gradlab.lesson.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns a lesson of version 1, which held words beside the structure and six types of claims, into
 * one of today.
 */
final class VersionOneJson {
    private static final Set<String> CHARTS =
            Set.of(
                    "loss",
                    "accuracy",
                    "gradient_norm",
                    "gradient_waterfall",
                    "update_ratio",
                    "weight_norm",
                    "activation",
                    "saturated",
                    "dead",
                    "learning_rate",
                    "momentum",
                    "decision_surface");

    private final OlderWords words;

    private VersionOneJson(OlderWords words) {
        this.words = words;
    }

    /** The tree of today's version; the same tree where it is of another version than 1. */
    static JsonElement upgraded(JsonElement tree, OlderWords words) {
        boolean older =
                tree instanceof JsonObject object
                        && object.get("version") instanceof JsonPrimitive version
                        && version.isNumber()
                        && version.getAsString().equals("1");
        return older ? new VersionOneJson(words).upgrade(tree.getAsJsonObject()) : tree;
    }

    private JsonObject upgrade(JsonObject old) {
        JsonObject made = old.deepCopy();
        made.addProperty("version", LessonJson.VERSION);
        words.title(text(made.remove("title")));
        if (made.remove("goals") instanceof JsonArray goals) {
            goals.forEach(goal -> words.goal(text(goal)));
        }
        if (made.get("experiments") instanceof JsonObject experiments) {
            experiments.entrySet().forEach(entry -> experiment(entry.getValue()));
        }
        if (made.get("steps") instanceof JsonArray steps) {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i) instanceof JsonObject step) {
                    step(step);
                }
            }
        }
        return made;
    }

    private static void experiment(JsonElement tree) {
        if (!(tree instanceof JsonObject variant)) {
            return;
        }
        JsonObject changes = new JsonObject();
        move(variant, "hidden_layers", changes, "model.layers[hidden*].count");
        move(variant, "epochs", changes, "training.epochs");
        if (!changes.isEmpty()) {
            variant.add("changes", changes);
        }
    }

    private static void move(JsonObject from, String key, JsonObject to, String as) {
        JsonElement value = from.remove(key);
        if (value != null && !value.toString().equals("0")) {
            to.add(as, value);
        }
    }

    private void step(JsonObject step) {
        String kind = text(step.get("kind"));
        switch (kind) {
            case "text" -> step.addProperty("kind", "read");
            case "see" -> see(step);
            case "claim" -> claim(step);
            case "predict" -> predict(step);
            default -> {}
        }
    }

    private static void see(JsonObject step) {
        JsonObject stage = new JsonObject();
        JsonElement runs = step.remove("runs");
        stage.add("runs", runs instanceof JsonPrimitive ? list(runs) : runs);
        JsonArray charts = new JsonArray();
        if (step.remove("views") instanceof JsonArray views) {
            for (JsonElement view : views) {
                String chart =
                        text(view).equals("activation_histograms")
                                ? "activation_ridges"
                                : text(view);
                if (charts.size() < 2 && (CHARTS.contains(chart) || chart.contains("ridges"))) {
                    charts.add(chart);
                }
            }
        }
        stage.add("charts", charts);
        JsonElement layer = step.remove("layer");
        if (layer != null) {
            JsonObject lit = new JsonObject();
            lit.add("layer", layer);
            stage.add("lit", lit);
        }
        step.add("stage", stage);
    }

    private static JsonArray list(JsonElement one) {
        JsonArray list = new JsonArray();
        list.add(one);
        return list;
    }

    private void predict(JsonObject step) {
        if (!(step.get("question") instanceof JsonObject question)) {
            return;
        }
        String section = text(step.get("section"));
        if (question.remove("choices") instanceof JsonArray choices) {
            StringBuilder lines = new StringBuilder("### {.choices}\n");
            choices.forEach(choice -> lines.append("- ").append(text(choice)).append('\n'));
            words.add(section, lines.toString());
        }
        say(section, "why", question.remove("because"));
        say(section, "unit", question.remove("unit"));
        for (String figure : List.of("answer", "curve")) {
            JsonElement written = question.get(figure);
            if (written instanceof JsonPrimitive primitive && primitive.isString()) {
                question.addProperty(figure, quoted(primitive.getAsString()));
            }
        }
    }

    private void say(String section, String part, @Nullable JsonElement said) {
        if (said != null && !text(said).isEmpty()) {
            words.add(section, "### {." + part + "}\n" + text(said) + "\n");
        }
    }

    private void claim(JsonObject step) {
        if (!(step.remove("claim") instanceof JsonObject claim)) {
            return;
        }
        String figure = figure(claim);
        JsonElement atLeast = claim.get("at_least");
        JsonElement atMost = claim.get("at_most");
        String written =
                atLeast == null
                        ? figure + " <= " + atMost
                        : atMost == null
                                ? figure + " >= " + atLeast
                                : atLeast + " <= " + figure + " <= " + atMost;
        JsonArray claims = new JsonArray();
        claims.add(written);
        step.addProperty("kind", "see");
        step.add("claims", claims);
        words.add(text(step.get("section")), "### {.claims}\n- " + figure + "\n");
    }

    private static String figure(JsonObject claim) {
        String type = text(claim.get("type"));
        String run = name(text(claim.get("run")));
        String key = word(claim, "key", "loss");
        String layer = word(claim, "layer", "");
        return switch (type) {
            case "gradient_ratio" ->
                    reading(run, "gradient_norm", word(claim, "layer", "hidden1"), epoch(claim, 1))
                            + " / "
                            + reading(
                                    run,
                                    "gradient_norm",
                                    word(claim, "to", "output"),
                                    epoch(claim, 1));
            case "saturation" ->
                    reading(run, "saturated", word(claim, "layers", "hidden*"), epoch(claim, 1));
            case "change" ->
                    reading(run, key, "", number(claim, "to", 0))
                            + " / "
                            + reading(run, key, "", number(claim, "from", 1));
            case "comparison" ->
                    reading(run, key, layer, epoch(claim, 0))
                            + " / "
                            + reading(name(text(claim.get("other"))), key, layer, epoch(claim, 0));
            case "ending" ->
                    run + ".ends." + word(claim, "reason", "completed").toLowerCase(Locale.ROOT);
            default -> reading(run, key, layer, epoch(claim, 0));
        };
    }

    private static String reading(String run, String key, String layer, int epoch) {
        List<String> parts = new ArrayList<>(List.of(run, key));
        if (!layer.isEmpty()) {
            parts.add(layer);
        }
        return String.join(".", parts) + "@" + epoch;
    }

    private static int epoch(JsonObject claim, int otherwise) {
        return number(claim, "epoch", otherwise);
    }

    private static int number(JsonObject claim, String key, int otherwise) {
        return claim.get(key) instanceof JsonPrimitive number && number.isNumber()
                ? number.getAsInt()
                : otherwise;
    }

    private static String word(JsonObject claim, String key, String otherwise) {
        JsonElement word = claim.get(key);
        return word == null ? otherwise : text(word);
    }

    private static String text(@Nullable JsonElement json) {
        return json instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    /** A run's name with a hyphen in it stands in quotes today. */
    private static String name(String run) {
        return run.indexOf('-') < 0 ? run : "'" + run + "'";
    }

    /** A figure of version 1 as today's. */
    static String quoted(String figure) {
        return figure.replaceAll("(?<![\\w.'-])(\\w+(?:-\\w+)+)(?=\\.)", "'$1'");
    }
}
