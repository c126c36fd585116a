package gradlab.run.training;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.Network;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.experiment.TrainingNoise;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.history.LiveKnob;

import java.util.List;

/** The settings in force while a run is under way, as phases and turned knobs have left them. */
final class LiveSettings {
    private final Network network;
    private final LearningRates rates;
    private final Training training;
    private Model model;
    private TrainingNoise noise;
    private int epochs;
    private int phase = -1;
    private int phaseStart;

    LiveSettings(Training training, Model model, Network network, LearningRates rates) {
        this.training = training;
        this.model = model;
        this.network = network;
        this.rates = rates;
        this.noise = training.noise();
        this.epochs = training.epochs();
    }

    /** Begins the phase that an epoch belongs to, if it is not the one under way. */
    void enterPhaseOf(int epoch) {
        List<Phase> phases = training.phases();
        if (phase < 0 && phases.isEmpty()) {
            phase = 0;
            rates.start(training.optimizer(), epochs);
        }
        while (phase + 1 < phases.size() && epoch > phaseEnd()) {
            phaseStart = phaseEnd();
            phase++;
            enter(phases.get(phase));
        }
    }

    private int phaseEnd() {
        return phase < 0 ? 0 : phaseStart + training.phases().get(phase).epochs();
    }

    private void enter(Phase entered) {
        adopt(entered.applyTo(model));
        network.resetOptimizer();
        Optimizer optimizer = training.optimizer();
        Double rate = entered.learningRate();
        rates.start(rate == null ? optimizer : optimizer.withLearningRate(rate), phaseEpochs());
    }

    private int phaseEpochs() {
        boolean last = phase + 1 >= training.phases().size();
        return last ? Math.max(1, epochs - phaseStart) : training.phases().get(phase).epochs();
    }

    private void adopt(Model changed) {
        for (int i = 0; i < changed.layers().size(); i++) {
            Layer layer = changed.layers().get(i);
            if (!layer.equals(model.layers().get(i))) {
                network.change(layer);
            }
        }
        model = changed;
    }

    /** How many epochs the run has. */
    int epochs() {
        return epochs;
    }

    /** Standard deviation of the noise on gradients. */
    double gradientNoise() {
        return noise.gradientNoise();
    }

    /** Standard deviation of the noise on weights. */
    double weightNoise() {
        return noise.weightNoise();
    }

    /** Epochs done before this phase. */
    int phaseStart() {
        return phaseStart;
    }

    /** The number a knob stands at. */
    double get(Setting knob) {
        return knob.equals(LiveKnob.EPOCHS) ? epochs : new LiveKnob(knob).get(now());
    }

    /**
     * Turns a knob.
     *
     * @throws IllegalArgumentException saying why it cannot be turned, or not so far
     */
    void turn(Setting knob, double value) {
        if (knob.equals(LiveKnob.EPOCHS)) {
            int wanted = LiveKnob.whole(value);
            Knobs.field(Training.class, Training::epochs).require(wanted);
            epochs = wanted;
            rates.turn(rates.optimizer(), phaseEpochs());
            return;
        }
        Experiment before = now();
        Experiment after = new LiveKnob(knob).turned(before, value);
        noise = after.training().noise();
        adopt(after.model());
        if (!after.training().optimizer().equals(before.training().optimizer())) {
            rates.turn(after.training().optimizer(), phaseEpochs());
        }
    }

    /** What is in force, as an experiment: all but the data, which no knob turns. */
    private Experiment now() {
        Training current =
                Knobs.set(training.withOptimizer(rates.optimizer()), Training::noise).to(noise);
        return new Experiment("", "", new DataPlan(), model, current);
    }
}
