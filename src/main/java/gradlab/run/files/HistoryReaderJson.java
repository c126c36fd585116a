package gradlab.run.files;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.ValueJson;
import gradlab.experiment.setting.Setting;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Histogram;
import gradlab.run.history.LiveKnob;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.TestFigures;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a history back from its file by replaying what it records, an epoch at a time, so that a
 * long one needs little memory.
 */
final class HistoryReaderJson {
    private static final int MOST_BINS = 10_000;

    private final RunHistory history = new RunHistory();
    private final Map<String, ValueJson> head = new LinkedHashMap<>();
    private List<String> metrics = List.of();
    private List<String> layers = List.of();

    private final Elsewhere elsewhere;

    /** Where the numbers are that do not stand in the text. */
    @FunctionalInterface
    interface Elsewhere {
        /** Adds those of a place to a history that has begun. */
        void addTo(RunHistory history, String place) throws IOException;
    }

    private HistoryReaderJson(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /**
     * The history of a text.
     *
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static RunHistory read(Reader text) throws IOException {
        return read(
                text,
                (history, place) -> {
                    throw new SentenceException("it has no list of `epochs`");
                });
    }

    /** The same of a text whose numbers may be elsewhere. */
    static RunHistory read(Reader text, Elsewhere elsewhere) throws IOException {
        try (JsonReader in = new JsonReader(text)) {
            in.setStrictness(Strictness.STRICT);
            return new HistoryReaderJson(elsewhere).read(in);
        } catch (EOFException | MalformedJsonException damaged) {
            throw damaged(damaged);
        } catch (JsonParseException damaged) {
            throw damaged(damaged.getCause() == null ? damaged : damaged.getCause());
        }
    }

    private static IllegalArgumentException damaged(Throwable parsing) {
        return new SentenceException(
                DocumentJson.sentence(String.valueOf(parsing.getMessage())), parsing);
    }

    private RunHistory read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new SentenceException("a history is a JSON object, and this is none");
        }
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals("epochs") && in.peek() == JsonToken.BEGIN_ARRAY) {
                start();
                addEpochs(in);
            } else if (head.put(name, new ValueJson(JsonParser.parseReader(in), name)) != null) {
                throw new SentenceException("`{0}` stands there twice", name);
            }
        }
        in.endObject();
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new SentenceException("there is more text after the end of the history");
        }
        addRest();
        return history;
    }

    private ValueJson head(String name) {
        ValueJson value = head.get(name);
        if (value == null) {
            throw new SentenceException("`{0}` is missing before the `epochs`", name);
        }
        return value;
    }

    /** What stands before the epochs. */
    private void start() {
        String format = head("format").text();
        if (!format.equals(HistoryJson.FORMAT)) {
            throw new SentenceException("its `format` is `{0}`", format);
        }
        if (history.started() != null) {
            throw new SentenceException("`epochs` stands there twice");
        }
        layers = head("layers").texts();
        if (new HashSet<>(layers).size() < layers.size()) {
            throw head("layers").wrong("different names");
        }
        RunEvent.Started started =
                new RunEvent.Started(
                        ExperimentJson.read(head("experiment").tree(), ""),
                        environment(head("environment")),
                        layers,
                        head("steps_per_epoch").whole(1, Integer.MAX_VALUE),
                        head("samples").whole(1, Integer.MAX_VALUE),
                        beside("copied_layers").map(ValueJson::texts).orElse(List.of()));
        metrics = started.experiment().training().metrics();
        history.add(started);
    }

    private static RunEnvironment environment(ValueJson tree) {
        return new RunEnvironment(
                tree.at("gradlab").text(),
                tree.at("java").text(),
                tree.at("os").text(),
                tree.at("backend").text(),
                tree.at("threads").whole(0, Integer.MAX_VALUE));
    }

    private void addEpochs(JsonReader in) throws IOException {
        in.beginArray();
        for (int i = 0; in.hasNext(); i++) {
            add(new ValueJson(JsonParser.parseReader(in), "epochs[" + i + "]"), i + 1);
        }
        in.endArray();
    }

    private void add(ValueJson epoch, int expected) {
        EpochRecord record =
                new EpochRecord(
                        epoch.at("epoch").whole(expected, expected), metrics.size(), layers.size());
        for (Measure measure : Measure.of(Measure.Per.RUN)) {
            record.set(measure, number(epoch, measure.key()));
        }
        record.set(Measure.LOSS, epoch.at(Measure.LOSS.key()).single());
        ValueJson named = epoch.at("metrics");
        for (Measure measure : Measure.of(Measure.Per.METRIC)) {
            for (int i = 0; i < metrics.size(); i++) {
                record.set(measure, i, number(named, measure.key() + metrics.get(i)));
            }
        }
        ValueJson byLayer = epoch.at("layers");
        for (int i = 0; i < layers.size(); i++) {
            addLayer(record, i, byLayer.find(layers.get(i)));
        }
        history.add(new RunEvent.EpochDone(record));
    }

    private static void addLayer(EpochRecord record, int index, @Nullable ValueJson layer) {
        for (Measure measure : Measure.of(Measure.Per.LAYER)) {
            List<String> path = measure.path();
            ValueJson group = layer;
            if (layer != null && path.size() > 1) {
                group = layer.find(path.getFirst());
            }
            record.set(measure, index, number(group, path.getLast()));
        }
    }

    private static double number(@Nullable ValueJson in, String name) {
        ValueJson value = in == null ? null : in.find(name);
        return value == null ? Double.NaN : value.single();
    }

    // ---- what stands beside the epochs

    private void addRest() throws IOException {
        if (history.started() == null) {
            ValueJson place = head.get("epochs");
            if (place == null) {
                throw new SentenceException("it has no list of `epochs`");
            }
            start();
            elsewhere.addTo(history, place.text());
        }
        beside("steps").ifPresent(this::addSteps);
        beside("knobs").ifPresent(knobs -> knobs.list().forEach(each -> history.add(knob(each))));
        for (Histogram.Kind kind : Histogram.Kind.values()) {
            beside(kind.name().toLowerCase(Locale.ROOT) + "_histograms")
                    .ifPresent(
                            taken ->
                                    taken.list()
                                            .forEach(one -> history.add(histograms(one, kind))));
        }
        beside("test").ifPresent(test -> history.add(new RunEvent.TestTaken(test(test))));
        beside("outcome").ifPresent(end -> history.add(new RunEvent.Ended(outcome(end))));
    }

    /** What may stand beside the epochs, or not. */
    private Optional<ValueJson> beside(String name) {
        return Optional.ofNullable(head.get(name));
    }

    private static Outcome outcome(ValueJson tree) {
        ValueJson layer = tree.find("layer");
        ValueJson weights = tree.find("weights");
        return new Outcome(
                tree.at("reason").word(Outcome.Reason.class),
                tree.at("epoch").whole(0, Integer.MAX_VALUE),
                tree.at("step").whole(0, Long.MAX_VALUE),
                layer == null ? null : layer.text(),
                Message.of(tree.at("message").text()),
                weights == null ? null : givenBack(weights));
    }

    private static GivenBack givenBack(ValueJson tree) {
        return new GivenBack(
                tree.at("epoch").whole(1, Integer.MAX_VALUE),
                tree.at("monitor").text(),
                tree.at("value").single());
    }

    private TestFigures test(ValueJson tree) {
        ValueJson named = tree.at("metrics");
        return new TestFigures(
                tree.at("loss").single(),
                metrics.stream().map(name -> named.at(name).single()).toList());
    }

    private RunEvent.KnobTurned knob(ValueJson tree) {
        ValueJson continued = tree.find("continued");
        return TurnedKnobs.sound(
                new RunEvent.KnobTurned(
                        tree.at("epoch").whole(1, Integer.MAX_VALUE),
                        tree.at("step").whole(0, Long.MAX_VALUE),
                        setting(tree.at("knob").text()),
                        tree.at("from").text(),
                        tree.at("to").text(),
                        continued != null && continued.yes()));
    }

    private Setting setting(String word) {
        RunEvent.Started started = Objects.requireNonNull(history.started());
        return LiveKnob.named(word, started.experiment()).setting();
    }

    private RunEvent.HistogramsTaken histograms(ValueJson tree, Histogram.Kind kind) {
        List<Histogram> taken =
                tree.at("layers").list().stream().map(HistoryReaderJson::histogram).toList();
        if (taken.size() != layers.size()) {
            throw tree.at("layers").wrong("{0} {0|entry|entries}, one a layer", layers.size());
        }
        return new RunEvent.HistogramsTaken(tree.at("epoch").whole(1, lastEpoch()), kind, taken);
    }

    private static Histogram histogram(ValueJson tree) {
        ValueJson counts = tree.at("counts");
        int[] bins =
                counts.list().stream()
                        .mapToInt(count -> count.whole(0, Integer.MAX_VALUE))
                        .toArray();
        if (bins.length < 1 || bins.length > MOST_BINS) {
            throw counts.wrong("from 1 to {0} {0|bin|bins}", MOST_BINS);
        }
        float low = tree.at("low").single();
        float high = tree.at("high").single();
        if (!(low <= high)) {
            throw tree.wrong("`low` not above `high`");
        }
        return new Histogram(low, high, bins);
    }

    private int lastEpoch() {
        return Math.max(1, history.epochs());
    }

    private void addSteps(ValueJson steps) {
        List<ValueJson> epoch = steps.at("epoch").list();
        List<ValueJson> step = sameLength(steps.at("step"), epoch.size()).list();
        float[] loss = column(steps.at("loss"), epoch.size());
        float[] rate = column(steps.at("learning_rate"), epoch.size());
        float[] momentum = column(steps.at("momentum"), epoch.size());
        float[][] norms = new float[layers.size()][];
        for (int layer = 0; layer < norms.length; layer++) {
            norms[layer] = column(steps.at("gradient_norm").at(layers.get(layer)), epoch.size());
        }
        for (int i = 0; i < epoch.size(); i++) {
            float[] gradient = new float[norms.length];
            for (int layer = 0; layer < norms.length; layer++) {
                gradient[layer] = norms[layer][i];
            }
            history.add(
                    new RunEvent.StepDone(
                            epoch.get(i).whole(1, history.epochs() + 1),
                            step.get(i).whole(1, Long.MAX_VALUE),
                            loss[i],
                            rate[i],
                            momentum[i],
                            gradient));
        }
    }

    private static float[] column(ValueJson list, int length) {
        return sameLength(list, length).singles();
    }

    private static ValueJson sameLength(ValueJson list, int length) {
        if (list.list().size() != length) {
            throw list.wrong("as many numbers as there are steps, {0}", length);
        }
        return list;
    }
}
