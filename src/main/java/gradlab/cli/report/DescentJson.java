package gradlab.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.engine.optimizer.Anatomy;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.surface.DescentPath;
import gradlab.surface.Surface;
import gradlab.surface.Surfaces;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What `descend` reads and writes: a surface and optimizers, and their paths. */
public final class DescentJson {
    /** What is not remembered but made anew of it in every step. */
    private static final List<String> CORRECTED = List.of("m_hat", "v_hat");

    private DescentJson() {}

    /**
     * The surface of a word, or of JSON that says more of it.
     *
     * @throws DocumentException naming what there is
     */
    public static Surface surface(String text) {
        List<Problem> problems = new ArrayList<>();
        Surface named = Surfaces.named(text.strip()).orElse(null);
        if (named != null) {
            return named;
        }
        if (!text.strip().startsWith("{")) {
            throw new DocumentException(
                    "",
                    List.of(
                            new Problem(
                                    "",
                                    Message.of(
                                            "There is no surface `{0}`; choose one of {1}.",
                                            text, String.join(", ", Surfaces.names())))));
        }
        JsonElement tree = DocumentJson.parse(text, problems);
        Surface read =
                tree == null ? null : new RecordReaderJson(problems).read(tree, Surface.class, "");
        if (read == null) {
            throw new DocumentException("SURFACE", problems);
        }
        return read;
    }

    /**
     * The optimizer of JSON, or of a word alone.
     *
     * @throws DocumentException saying what is wrong with it
     */
    public static Optimizer optimizer(String text) {
        List<Problem> problems = new ArrayList<>();
        boolean word = text.strip().matches("\\w+");
        JsonElement tree =
                word ? new JsonPrimitive(text.strip()) : DocumentJson.parse(text, problems);
        Optimizer read =
                tree == null
                        ? null
                        : new RecordReaderJson(problems).read(tree, Optimizer.class, "");
        if (read == null) {
            throw new DocumentException("--optimizer " + text, problems);
        }
        return read;
    }

    /** All that there is to know of some paths, an object each. */
    public static String write(List<DescentPath> paths) {
        List<String> objects = paths.stream().map(path -> object(path).toString()).toList();
        return "[" + String.join(",\n ", objects) + "]\n";
    }

    private static JsonObject object(DescentPath path) {
        JsonObject object = new JsonObject();
        object.add("optimizer", RecordWriterJson.tree((Record) path.optimizer()));
        object.add("path", rows(path, step -> row(path.x(step), path.y(step), path.loss(step))));
        object.add(
                "gradient",
                rows(path, step -> row(path.gradient(step, 0), path.gradient(step, 1))));
        object.add("memory", memory(path));
        if (path.diverged()) {
            object.addProperty("diverged", path.steps());
        }
        return object;
    }

    private static JsonObject memory(DescentPath path) {
        JsonObject memory = new JsonObject();
        List<String> names = path.optimizer().memoryNames();
        for (int i = 0; i < names.size(); i++) {
            int which = i;
            memory.add(
                    names.get(i),
                    rows(
                            path,
                            step -> row(path.memory(which, step, 0), path.memory(which, step, 1))));
        }
        for (String id : CORRECTED) {
            if (path.steps() > 0 && path.anatomy(1, 0).quantity(id).isPresent()) {
                memory.add(id, rows(path, step -> of(path, step, id)));
            }
        }
        return memory;
    }

    private static JsonArray of(DescentPath path, int step, String id) {
        return step == 0
                ? row(0, 0)
                : row(quantity(path, step, 0, id), quantity(path, step, 1, id));
    }

    private static double quantity(DescentPath path, int step, int axis, String id) {
        return path.anatomy(step, axis)
                .quantity(id)
                .map(Anatomy.Quantity::value)
                .orElse(Double.NaN);
    }

    private static JsonArray rows(DescentPath path, IntFunction<JsonArray> row) {
        JsonArray rows = new JsonArray();
        for (int step = 0; step <= path.steps(); step++) {
            rows.add(row.apply(step));
        }
        return rows;
    }

    private static JsonArray row(double... values) {
        JsonArray row = new JsonArray();
        for (double value : values) {
            row.add(number(value));
        }
        return row;
    }

    private static JsonPrimitive number(double value) {
        return Double.isFinite(value)
                ? new JsonPrimitive(value)
                : new JsonPrimitive(Double.toString(value));
    }
}
