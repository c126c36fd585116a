package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.knob.AsText;
import gradlab.knob.KnobField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a setting, as the format prints it: {@code training.optimizer.learning_rate},
 * {@code data.source.noise}, {@code model.layers[hidden1].units}. Layers are picked by name, by a
 * pattern in which {@code *} stands for any letters, or by their number from 0; the same setting of
 * several layers is then one. {@code model.layers[hidden*].count} is how many layers fit a pattern.
 *
 * @param steps the way there from the top of the experiment
 */
@AsText
public record Setting(List<Step> steps) {
    /** How many layers fit a pattern. */
    public static final String COUNT = "count";

    private static final List<Step> LAYERS = List.of(new Step.Key("model"), new Step.Key("layers"));

    /** One step of the way to a setting. */
    public sealed interface Step {
        /** Into the setting of that name in files. */
        record Key(String word) implements Step {}

        /** Into those of a list that have that name, fit that pattern, or stand at that number. */
        record Pick(String which) implements Step {}
    }

    /** Keeps its own copy. */
    public Setting {
        steps = List.copyOf(steps);
    }

    /** The setting of a key at the top of the file. */
    public static Setting of(String word) {
        return new Setting(List.of(new Step.Key(word)));
    }

    /** What kind of layer stands under a name. */
    public static Setting layer(String name) {
        return new Setting(LAYERS).pick(name);
    }

    /**
     * The setting of an address as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException saying what is wrong with the address
     */
    public static Setting parse(String address) {
        return new Setting(new AddressReader(address).steps());
    }

    /**
     * The settings in which two experiments differ, each layer's for itself; names and notes of the
     * experiments aside. Of another kind of thing, only that it is another is told.
     */
    public static List<Setting> differing(Experiment from, Experiment to) {
        return ExperimentSettings.differing(from, to);
    }

    /**
     * All settings of an experiment, in the order of files; names and notes aside. Layers without a
     * name get the one that training gives.
     */
    public static List<Setting> all(Experiment experiment) {
        return List.copyOf(ExperimentSettings.of(experiment).keySet());
    }

    /** A setting within what stands here. */
    public Setting key(String word) {
        return with(new Step.Key(word));
    }

    /** One, or several, of the list that stands here. */
    public Setting pick(String which) {
        return with(new Step.Pick(which));
    }

    private Setting with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Setting(longer);
    }

    /**
     * What is set, in each of the places that the address names; at least one.
     *
     * @throws IllegalArgumentException where the experiment has no such setting, saying what it has
     */
    public List<Spot> spots(Experiment experiment) {
        return SettingWalk.find(this, experiment);
    }

    /**
     * What is set; of several layers, the value of the first.
     *
     * @throws IllegalArgumentException where the experiment has no such setting, saying what it has
     */
    public @Nullable Object get(Experiment experiment) {
        return spots(experiment).getFirst().value();
    }

    /**
     * What the setting says of itself: label, range, help, formula, whether it can be turned while
     * a run goes on. Empty where a whole layer or a count is addressed.
     */
    public Optional<KnobField> field(Experiment experiment) {
        return Optional.ofNullable(spots(experiment).getFirst().field());
    }

    /** Whether it can be turned while a run goes on; otherwise it applies at rewind. */
    public boolean isLive(Experiment experiment) {
        return field(experiment)
                .map(KnobField::knob)
                .map(knob -> knob.live() && isReachedInARun())
                .orElse(false);
    }

    /** A run follows what stands in layers, in the optimizer, and directly in the training. */
    private boolean isReachedInARun() {
        boolean inTraining = steps.getFirst().equals(new Step.Key("training"));
        boolean direct = steps.size() == 2 || steps.get(1).equals(new Step.Key("optimizer"));
        return !layer().isEmpty() || (inTraining && direct);
    }

    /**
     * The experiment with another value there.
     *
     * @param value of the setting's own type; any number for one that is a number
     * @throws IllegalArgumentException where there is no such setting, or no such value for it
     */
    public Experiment with(Experiment experiment, @Nullable Object value) {
        return SettingWalk.change(this, experiment, spot -> spot.typed(value));
    }

    /** The name or pattern of the layer it belongs to; empty outside the layers. */
    public String layer() {
        boolean picksLayers = steps.size() > LAYERS.size() && steps.subList(0, 2).equals(LAYERS);
        return picksLayers && steps.get(2) instanceof Step.Pick pick ? pick.which() : "";
    }

    /** Its address within its layer; the whole address outside the layers. */
    public String within() {
        return layer().isEmpty() ? toString() : text(steps.subList(3, steps.size()));
    }

    /** Whether this is a setting within what stands there. */
    public boolean isWithin(Setting other) {
        return steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Its name as people say it, without the layer: "learning rate", "split train". */
    public String words() {
        if (within().isEmpty()) {
            return tr("layer");
        }
        return toString().equals("data.source")
                ? tr("data source")
                : steps.stream()
                        .skip(skipped())
                        .filter(step -> !step.equals(new Step.Key("source")))
                        .map(Setting::words)
                        .collect(Collectors.joining(" "));
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Key key -> key.word().replace('_', ' ');
            case Step.Pick pick ->
                    pick.which().matches("[0-9]{1,9}")
                            ? Integer.toString(Integer.parseInt(pick.which()) + 1)
                            : pick.which();
        };
    }

    /** Groups whose name would only lengthen the line. */
    private int skipped() {
        if (!layer().isEmpty()) {
            return LAYERS.size() + 1;
        }
        String address = toString();
        if (steps.size() == 1 || address.startsWith("data.source.")) {
            return 0;
        }
        return address.startsWith("training.optimizer.") ? 2 : 1;
    }

    @Override
    public String toString() {
        return text(steps);
    }

    private static String text(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Key key -> text.append(text.isEmpty() ? "" : ".").append(key.word());
                case Step.Pick pick -> text.append('[').append(pick.which()).append(']');
            }
        }
        return text.toString();
    }
}
