package gradlab.experiment;

import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.engine.schedule.Schedule;
import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a model is trained.
 *
 * @param epochs of the whole run; where there are phases, their sum
 * @param evaluateTrain also measures the training rows with dropout and noise off
 * @param startFrom null starts from fresh weights
 */
public record Training(
        @Knob(label = "Loss", help = "What the training makes small") @Essential(required = true)
                Loss loss,
        @Knob(label = "Metrics", help = "What is measured beside the loss") List<String> metrics,
        @Knob(label = "Optimizer", lesson = 18, help = "The rule that turns gradients into steps")
                @Essential
                Optimizer optimizer,
        @Knob(label = "Schedule", lesson = 19, help = "How the learning rate changes over the run")
                Schedule schedule,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 10,
                        live = true,
                        help = "Passes over the training rows")
                @Essential
                int epochs,
        @Inline Batches batches,
        @Knob(label = "Phases", lesson = 20, help = "Parts with their own frozen layers")
                List<Phase> phases,
        @Inline Callbacks callbacks,
        @Inline TrainingNoise noise,
        @Knob(
                        label = "Evaluate training rows",
                        lesson = 14,
                        help = "Measures them again with dropout and noise off")
                boolean evaluateTrain,
        @Knob(label = "Start from", lesson = 20, help = "Weights of an earlier run")
                @Nullable StartFrom startFrom,
        @Knob(label = "Pretraining", lesson = 21, help = "Training without labels, first")
                Pretraining pretraining) {
    /** Keras's defaults. */
    public Training() {
        this(new MeanSquaredError(), List.of(), new Sgd(), new Constant(), 1, new Batches());
    }

    /** Without the rarer settings. */
    public Training(
            Loss loss,
            List<String> metrics,
            Optimizer optimizer,
            Schedule schedule,
            int epochs,
            Batches batches) {
        this(
                loss,
                metrics,
                optimizer,
                schedule,
                epochs,
                batches,
                List.of(),
                new Callbacks(),
                new TrainingNoise(),
                false,
                null,
                new NoPretraining());
    }

    /** Keeps its own copies; phases set the epochs. */
    public Training {
        metrics = List.copyOf(metrics);
        phases = List.copyOf(phases);
        if (!phases.isEmpty()) {
            epochs = sum(phases);
        }
        Knobs.field(Training.class, Training::epochs).require(epochs);
    }

    private static int sum(List<Phase> phases) {
        long sum = phases.stream().mapToLong(Phase::epochs).sum();
        if (sum > Integer.MAX_VALUE) {
            throw new SentenceException(
                    "the epochs of all phases are {0} together, which is larger than {1}, "
                            + "the largest number that fits here",
                    sum, Integer.MAX_VALUE);
        }
        return (int) sum;
    }

    /** The same with another optimizer. */
    public Training withOptimizer(Optimizer newOptimizer) {
        return Knobs.set(this, Training::optimizer).to(newOptimizer);
    }

    /** The same for another number of epochs; phases, where there are any, decide. */
    public Training withEpochs(int newEpochs) {
        return Knobs.set(this, Training::epochs).to(newEpochs);
    }

    /** The same with another seed. */
    public Training withSeed(long newSeed) {
        return Knobs.set(this, Training::batches, Batches::seed).to(newSeed);
    }

    /** The same with matrix products on so many threads. */
    public Training withThreads(int newThreads) {
        return Knobs.set(this, Training::batches, Batches::threads).to(newThreads);
    }
}
