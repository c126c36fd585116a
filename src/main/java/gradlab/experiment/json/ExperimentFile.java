package gradlab.experiment.json;

import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.NoPretraining;
import gradlab.experiment.Phase;
import gradlab.experiment.Pretraining;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.knob.Essential;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An experiment as its file may lay it out: starting weights, pretraining and phases may stand
 * beside the training as well as in it.
 */
record ExperimentFile(
        String format,
        int version,
        String name,
        String notes,
        @Essential(required = true) DataPlan data,
        @Essential(required = true) Model model,
        @Essential(required = true) Training training,
        List<Phase> phases,
        @Nullable StartFrom startFrom,
        Pretraining pretraining) {
    ExperimentFile() {
        this(
                ExperimentJson.FORMAT,
                ExperimentJson.VERSION,
                "",
                "",
                new DataPlan(),
                new Model(),
                new Training(),
                List.of(),
                null,
                new NoPretraining());
    }

    Experiment experiment() {
        Training whole =
                new Training(
                        training.loss(),
                        training.metrics(),
                        training.optimizer(),
                        training.schedule(),
                        training.epochs(),
                        training.batches(),
                        training.phases().isEmpty() ? phases : training.phases(),
                        training.callbacks(),
                        training.noise(),
                        training.evaluateTrain(),
                        training.startFrom() == null ? startFrom : training.startFrom(),
                        training.pretraining() instanceof NoPretraining
                                ? pretraining
                                : training.pretraining());
        return new Experiment(name, notes, data, model, whole);
    }
}
