package gradlab.ui.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.ui.app.Document;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a kept bench as JSON; equal experiments in it, of which there are many, are one. */
final class KeptBenchJson {
    static final String FORMAT = "gradlab/bench";
    static final int VERSION = 1;

    private final Map<Experiment, Integer> experiments = new LinkedHashMap<>();

    private KeptBenchJson() {}

    /**
     * The text of the file.
     *
     * @param files the names of the runs' files, by their numbers; a run without one is left out
     */
    static String write(KeptBench bench, Map<Integer, String> files) {
        return new KeptBenchJson().tree(bench, files).toString();
    }

    private JsonObject tree(KeptBench bench, Map<Integer, String> files) {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        JsonArray known = new JsonArray();
        tree.add("experiments", known);
        tree.add("document", document(bench.document()));
        JsonArray runs = new JsonArray();
        for (KeptBench.Run run : bench.runs()) {
            String file = files.get(run.number());
            if (file != null) {
                runs.add(run(run, file));
            }
        }
        tree.add("runs", runs);
        tree.addProperty("on_bench", bench.onBench());
        KeptBench.Twin twin = bench.twin();
        if (twin != null) {
            JsonObject fork = new JsonObject();
            fork.addProperty("original", index(twin.original()));
            fork.addProperty("run", twin.run());
            fork.addProperty("announced", twin.announced());
            tree.add("twin", fork);
        }
        tree.add("place", RecordWriterJson.tree(bench.place()));
        tree.add("layout", RecordWriterJson.value(bench.layout()));
        if (bench.lesson() != null) {
            tree.add("lesson", RecordWriterJson.tree(bench.lesson()));
        }
        experiments.keySet().forEach(each -> known.add(ExperimentJson.tree(each)));
        return tree;
    }

    private int index(Experiment experiment) {
        return experiments.computeIfAbsent(experiment, unknown -> experiments.size());
    }

    private JsonObject document(Document.State document) {
        JsonObject tree = new JsonObject();
        tree.addProperty("experiment", index(document.experiment()));
        tree.addProperty("saved", index(document.saved()));
        add(tree, "file", document.file());
        add(tree, "folder", document.folder());
        tree.add("undo", steps(document.past()));
        tree.add("redo", steps(document.future()));
        return tree;
    }

    private static void add(JsonObject tree, String key, @Nullable Path path) {
        if (path != null) {
            tree.addProperty(key, path.toAbsolutePath().toString());
        }
    }

    private JsonArray steps(List<Document.Step> steps) {
        JsonArray tree = new JsonArray();
        for (Document.Step step : steps) {
            JsonObject one = new JsonObject();
            one.addProperty("what", step.what());
            one.addProperty("experiment", index(step.experiment()));
            tree.add(one);
        }
        return tree;
    }

    private JsonObject run(KeptBench.Run run, String file) {
        JsonObject tree = new JsonObject();
        tree.addProperty("number", run.number());
        tree.addProperty("file", file);
        tree.addProperty("experiment", index(run.experiment()));
        add(tree, "folder", run.folder());
        tree.add("label", RecordWriterJson.tree(run.label()));
        tree.addProperty("overlaid", run.overlaid());
        tree.addProperty("removed", run.removed());
        tree.addProperty("saved_epochs", run.savedEpochs());
        tree.add("saved_label", RecordWriterJson.tree(run.savedLabel()));
        if (run.from() > 0) {
            tree.addProperty("from", run.from());
            tree.addProperty("from_epoch", run.fromEpoch());
        }
        return tree;
    }
}
