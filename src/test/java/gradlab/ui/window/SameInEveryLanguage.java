package gradlab.ui.window;

import gradlab.data.Csv;
import gradlab.engine.metric.Metric;
import gradlab.engine.tensor.Backend;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.RecordKinds;
import gradlab.lesson.Lesson;
import gradlab.text.Sentences;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that no translation changes, each kind with its reason. */
final class SameInEveryLanguage {
    private final Set<String> words = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    SameInEveryLanguage(Experiment experiment, List<Lesson> lessons) {
        // The program's name, and units of measurement.
        words.addAll(List.of("Grad", "Lab", "GradLab", "KB", "MB"));
        // Functions and sets in formulas.
        words.addAll(List.of("max", "min", "at", "all", "keep", "xW"));
        // What the machine calls itself.
        add(Backend.name(1));
        add(Runtime.version().toString());
        add(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        // The words of files, which are Keras's: kinds and settings, as they are typed there.
        for (Class<? extends Record> kind : RecordKinds.within(Experiment.class)) {
            words.add(kind.getSimpleName());
            addFormat(Knobs.typeName(kind));
            Knobs.fields(kind).stream().map(KnobField::word).forEach(this::addFormat);
        }
        words.add("PReLU");
        // Optimizers as the literature calls them, and kinds of picture files.
        words.addAll(List.of("Nesterov", "AdaGrad", "RMSProp", "AdaMax", "PNG", "SVG", "PDF"));
        Arrays.stream(Metric.values()).map(Metric::word).forEach(this::addFormat);
        // What the user calls things, and languages call themselves.
        texts.add(experiment.name());
        texts.add(experiment.name() + " •");
        for (String name : ShippedExperiments.NAMES) {
            texts.add(ShippedExperiments.named(name).name());
        }
        words.add("hidden11");
        words.add("hidden"); // of "hidden*", all of them
        for (int i = 1; i < 10; i++) {
            texts.add("vanishing-gradients-sigmoid-10-hidden-la-" + i); // a sweep's folder
        }
        Knobs.defaults(Csv.class).missingMarkers().forEach(this::add);
        for (Locale language : Sentences.languages()) {
            texts.add(language.getDisplayName(language));
        }
        add(ExperimentJson.write(experiment.withNotes("")).replace(experiment.name(), ""));
        // A lesson's own words come from its file.
        for (Lesson lesson : lessons) {
            texts.add(lesson.title());
            lesson.sections().values().forEach(section -> texts.add(section.heading()));
            texts.addAll(lesson.goals());
            lesson.experiments().values().forEach(e -> texts.add(e.name()));
        }
    }

    boolean word(String word) {
        return words.contains(word);
    }

    boolean text(String text) {
        return texts.contains(text);
    }

    private void add(String many) {
        words.addAll(Arrays.asList(many.split("[^\\p{L}\\p{N}_.]+")));
    }

    private void addFormat(String word) {
        words.add(word);
        add(word.replace('_', ' ').toUpperCase(Locale.ROOT));
        add(word.replace('_', ' '));
    }
}
