package gradlab.experiment;

import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.engine.schedule.Schedule;
import gradlab.knob.Inline;
import gradlab.knob.Knob;

import java.util.List;

/** How a model is trained. */
public record Training(
        @Knob(label = "Loss", help = "What the training makes small") Loss loss,
        List<String> metrics,
        @Knob(label = "Optimizer", lesson = 18, help = "The rule that turns gradients into steps")
                Optimizer optimizer,
        @Knob(label = "Schedule", lesson = 19, help = "How the learning rate changes over the run")
                Schedule schedule,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 10,
                        live = true,
                        help = "Passes over the training rows")
                int epochs,
        @Inline Batches batches) {
    /** Keras's defaults. */
    public Training() {
        this(new MeanSquaredError(), List.of(), new Sgd(), new Constant(), 1, new Batches());
    }

    /** Keeps its own copy. */
    public Training {
        metrics = List.copyOf(metrics);
    }
}
