package gradlab.run.history;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.TrainingNoise;
import gradlab.experiment.setting.Setting;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import java.util.Comparator;
import java.util.Optional;

/**
 * A setting that can be turned while a run is under way. A run's history calls it by fewer words
 * than its address has: {@code learning_rate}, {@code epochs}, {@code
 * hidden1.kernel_regularizer.l2}.
 *
 * @param setting where it stands in the experiment
 */
public record LiveKnob(Setting setting) {
    /** How many epochs the run has, which may be more or fewer than its phases say. */
    public static final Setting EPOCHS = Setting.of("training").key("epochs");

    private static final Setting OPTIMIZER = Setting.of("training").key("optimizer");

    /**
     * The knob that a word in a history means.
     *
     * @throws IllegalArgumentException where the experiment has none of that name
     */
    public static LiveKnob named(String word, Experiment experiment) {
        Setting training = Setting.of("training");
        if (word.equals("epochs") || leadsInto(TrainingNoise.class, word)) {
            return new LiveKnob(within(training, word));
        }
        Optimizer optimizer = experiment.training().optimizer();
        if (leadsInto(((Record) optimizer).getClass(), word)) {
            return new LiveKnob(within(OPTIMIZER, word));
        }
        String layer = layerOf(word, experiment);
        return new LiveKnob(within(Setting.layer(layer), word.substring(layer.length() + 1)));
    }

    /** What a history calls it. */
    public String word() {
        if (!setting.layer().isEmpty()) {
            return setting.layer() + "." + setting.within();
        }
        String address = setting.toString();
        String place = setting.isWithin(OPTIMIZER) ? OPTIMIZER.toString() : "training";
        return address.startsWith(place + ".") ? address.substring(place.length() + 1) : address;
    }

    private static boolean leadsInto(Class<? extends Record> record, String word) {
        String first = word.split("\\.", 2)[0];
        return Knobs.fields(record).stream().anyMatch(field -> field.word().equals(first));
    }

    private static Setting within(Setting place, String word) {
        Setting setting = place;
        for (String key : word.split("\\.", -1)) {
            setting = setting.key(key);
        }
        return setting;
    }

    /**
     * A layer's name may hold dots, and begin as another's does: the longest that fits is meant.
     */
    private static String layerOf(String word, Experiment experiment) {
        return LayerNames.fill(experiment.model().layers()).stream()
                .map(Layer::name)
                .filter(name -> word.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new SentenceException("there is no knob called {0}", word));
    }

    /** The number it stands at; a switch is 0 or 1. */
    public double get(Experiment experiment) {
        return switch (setting.get(experiment)) {
            case Boolean on -> on ? 1 : 0;
            case Number number -> number.doubleValue();
            case null, default ->
                    throw new SentenceException("{0} is not a number that can be turned", setting);
        };
    }

    /** Whether turning it leads from one experiment to what another has there. */
    public boolean turns(Experiment from, Experiment to) {
        return isNumber(from) && isNumber(to) && setting.isLive(from);
    }

    private boolean isNumber(Experiment experiment) {
        try {
            return setting.get(experiment) instanceof Number
                    || setting.get(experiment) instanceof Boolean;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }

    /**
     * The experiment with another number there; the nearest whole one where it is whole.
     *
     * @throws IllegalArgumentException where it cannot be turned in a run, or not so far
     */
    public Experiment turned(Experiment experiment, double value) {
        Optional<KnobField> field = setting.field(experiment);
        if (field.isEmpty() || !setting.isLive(experiment)) {
            String word = field.map(KnobField::word).orElse(setting.toString());
            throw new SentenceException("{0} applies at rewind", word);
        }
        boolean whole = field.get().type() == int.class || field.get().type() == long.class;
        return setting.with(experiment, whole ? (Number) whole(value) : (Number) value);
    }

    /** The nearest whole number that there is, so that one too large is refused by its range. */
    public static int whole(double value) {
        return Math.clamp(Math.round(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
