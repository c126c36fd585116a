package gradlab.run.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;

import gradlab.experiment.json.ExperimentJson;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Histogram;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunEvent.Started;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.StepHistory;
import gradlab.run.history.TestFigures;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A history as a file. What was never recorded is left out. */
final class HistoryJson {
    /** The first words of every history file. */
    static final String FORMAT = "gradlab/history";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final RunHistory history;
    private final Started started;
    private final JsonWriter out;
    private final String elsewhere;

    private HistoryJson(RunHistory history, Started started, JsonWriter out, String elsewhere) {
        this.elsewhere = elsewhere;
        this.history = history;
        this.started = started;
        this.out = out;
    }

    /** Writes a history that has begun. */
    static void write(RunHistory history, Writer to) throws IOException {
        write(history, "", to);
    }

    /**
     * The same without the numbers of epochs and steps.
     *
     * @param elsewhere where these are; empty to write them, too
     */
    static void write(RunHistory history, String elsewhere, Writer to) throws IOException {
        JsonWriter out = new JsonWriter(to);
        Started started = Objects.requireNonNull(history.started());
        new HistoryJson(history, started, out, elsewhere).write();
        out.flush();
    }

    private void write() throws IOException {
        out.beginObject().name("format").value(FORMAT).name("version").value(1);
        out.name("experiment");
        GSON.toJson(ExperimentJson.tree(started.experiment()), out);
        out.name("environment");
        GSON.toJson(environment(started.environment()), out);
        out.name("layers").beginArray();
        for (String layer : started.layers()) {
            out.value(layer);
        }
        out.endArray();
        if (!started.copied().isEmpty()) {
            out.name("copied_layers").beginArray();
            for (String layer : started.copied()) {
                out.value(layer);
            }
            out.endArray();
        }
        out.name("samples").value(started.samples());
        out.name("steps_per_epoch").value(started.stepsPerEpoch());
        writeOutcome(history.outcome());
        writeTest(history.test());
        writeKnobs();
        if (elsewhere.isEmpty()) {
            writeNumbers();
        } else {
            out.name("epochs").value(elsewhere);
        }
        writeHistograms();
        out.endObject();
    }

    private void writeNumbers() throws IOException {
        out.name("epochs").beginArray();
        int epochs = history.epochs();
        for (int i = 0; i < epochs; i++) {
            writeEpoch(i);
        }
        out.endArray();
        writeSteps(history.steps());
    }

    private static JsonObject environment(RunEnvironment environment) {
        JsonObject tree = new JsonObject();
        tree.addProperty("gradlab", environment.gradlab());
        tree.addProperty("java", environment.java());
        tree.addProperty("os", environment.os());
        tree.addProperty("backend", environment.backend());
        tree.add("threads", new JsonPrimitive(environment.threads()));
        return tree;
    }

    private void writeOutcome(@Nullable Outcome outcome) throws IOException {
        if (outcome == null) {
            return;
        }
        out.name("outcome").beginObject();
        out.name("reason").value(outcome.reason().name().toLowerCase(Locale.ROOT));
        out.name("epoch").value(outcome.epoch());
        out.name("step").value(outcome.step());
        out.name("layer").value(outcome.layer());
        out.name("message").value(outcome.message().english());
        GivenBack weights = outcome.givenBack();
        if (weights != null) {
            out.name("weights").beginObject();
            out.name("epoch").value(weights.epoch());
            out.name("monitor").value(weights.monitor());
            NumberJson.write(out.name("value"), (float) weights.value());
            out.endObject();
        }
        out.endObject();
    }

    private void writeTest(@Nullable TestFigures test) throws IOException {
        if (test == null) {
            return;
        }
        out.name("test").beginObject();
        NumberJson.write(out.name("loss"), test.loss());
        out.name("metrics").beginObject();
        List<String> metrics = started.experiment().training().metrics();
        for (int i = 0; i < metrics.size(); i++) {
            NumberJson.write(out.name(metrics.get(i)), test.metrics().get(i));
        }
        out.endObject().endObject();
    }

    private void writeKnobs() throws IOException {
        List<RunEvent.KnobTurned> turned = history.knobsTurned();
        if (turned.isEmpty()) {
            return;
        }
        out.name("knobs").beginArray();
        for (RunEvent.KnobTurned knob : turned) {
            out.beginObject();
            out.name("epoch").value(knob.epoch());
            out.name("step").value(knob.step());
            out.name("knob").value(knob.word());
            out.name("from").value(knob.from());
            out.name("to").value(knob.to());
            if (knob.continued()) {
                out.name("continued").value(true);
            }
            out.endObject();
        }
        out.endArray();
    }

    private void writeEpoch(int at) throws IOException {
        out.beginObject().name("epoch").value(at + 1);
        for (Measure measure : Measure.values()) {
            if (measure.per() == Measure.Per.RUN) {
                write(measure.key(), measure, 0, at);
            } else if (measure == Measure.METRIC) {
                writeMetrics(at);
            }
        }
        out.name("layers").beginObject();
        for (int i = 0; i < started.layers().size(); i++) {
            out.name(started.layers().get(i)).beginObject();
            writeLayer(i, at);
            out.endObject();
        }
        out.endObject().endObject();
    }

    private void writeMetrics(int at) throws IOException {
        out.name("metrics").beginObject();
        List<String> metrics = started.experiment().training().metrics();
        for (int i = 0; i < metrics.size(); i++) {
            for (Measure measure : Measure.of(Measure.Per.METRIC)) {
                write(measure.key() + metrics.get(i), measure, i, at);
            }
        }
        out.endObject();
    }

    /** Measures of one group stand side by side. */
    private void writeLayer(int layer, int at) throws IOException {
        String open = "";
        for (Measure measure : Measure.of(Measure.Per.LAYER)) {
            if (history.series(new SeriesKey(measure, layer)).size() <= at) {
                continue;
            }
            List<String> path = measure.path();
            String group = path.size() == 1 ? "" : path.getFirst();
            if (!group.equals(open)) {
                if (!open.isEmpty()) {
                    out.endObject();
                }
                if (!group.isEmpty()) {
                    out.name(group).beginObject();
                }
                open = group;
            }
            write(path.getLast(), measure, layer, at);
        }
        if (!open.isEmpty()) {
            out.endObject();
        }
    }

    private void write(String name, Measure measure, int index, int at) throws IOException {
        Series series = history.series(new SeriesKey(measure, index));
        if (at < series.size()) {
            NumberJson.write(out.name(name), series.get(at));
        }
    }

    private void writeSteps(@Nullable StepHistory steps) throws IOException {
        if (steps == null || steps.size() == 0) {
            return;
        }
        out.name("steps").beginObject();
        out.name("epoch").beginArray();
        for (int i = 0; i < steps.size(); i++) {
            out.value(steps.epoch(i));
        }
        out.endArray().name("step").beginArray();
        for (int i = 0; i < steps.size(); i++) {
            out.value(steps.step(i));
        }
        out.endArray();
        NumberJson.write(out.name("loss"), steps.loss());
        NumberJson.write(out.name("learning_rate"), steps.learningRate());
        NumberJson.write(out.name("momentum"), steps.momentum());
        out.name("gradient_norm").beginObject();
        for (int i = 0; i < started.layers().size(); i++) {
            NumberJson.write(out.name(started.layers().get(i)), steps.gradientNorm(i));
        }
        out.endObject().endObject();
    }

    private void write(RunEvent.HistogramsTaken taken) throws IOException {
        out.beginObject();
        out.name("epoch").value(taken.epoch());
        out.name("kind").value(taken.kind().name());
        out.name("layers").beginArray();
        for (Histogram histogram : taken.layers()) {
            out.beginObject();
            out.name("low").value(histogram.low());
            out.name("high").value(histogram.high());
            out.name("counts").beginArray();
            for (int count : histogram.counts()) {
                out.value(count);
            }
            out.endArray().endObject();
        }
        out.endArray().endObject();
    }

    private void writeHistograms() throws IOException {
        for (Histogram.Kind kind : Histogram.Kind.values()) {
            List<RunEvent.HistogramsTaken> taken = history.histograms(kind);
            if (!taken.isEmpty()) {
                out.name(kind.name().toLowerCase(Locale.ROOT) + "_histograms");
                out.beginArray();
                for (RunEvent.HistogramsTaken each : taken) {
                    write(each);
                }
                out.endArray();
            }
        }
    }
}
