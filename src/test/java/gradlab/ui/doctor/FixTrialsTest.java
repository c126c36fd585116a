package gradlab.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Fix;
import gradlab.doctor.LearningRateTooLow;
import gradlab.doctor.Preflight;
import gradlab.doctor.Severity;
import gradlab.doctor.trial.Trial;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.SetTo;
import gradlab.ui.charts.AtOnce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(60)
class FixTrialsTest {
    private static final Experiment SLOW =
            ExperimentJson.parse(
                            """
                            {"format": "gradlab/experiment", "version": 1, "name": "slow",
                             "data": {"source": {"type": "circles"},
                                      "split": {"train": 0.5, "validation": 0.5}},
                             "model": {"layers": [
                                {"type": "dense", "units": 8, "activation": "tanh"},
                                {"type": "dense", "units": 1, "activation": "sigmoid"}]},
                             "training": {"loss": "binary_crossentropy", "epochs": 20,
                                          "optimizer": {"type": "adam", "learning_rate": 1e-7}}}
                            """)
                    .experiment();

    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

    private static Diagnosis diagnosis() {
        Examination run = Trial.trained(SLOW);
        Finding found =
                new Finding(
                        new LearningRateTooLow(),
                        Severity.WARNING,
                        1,
                        List.of(),
                        new LinkedHashMap<>(),
                        "A cause.",
                        new Fix(
                                "A fix.",
                                e -> List.of(new SetTo("training.optimizer.learning_rate", 0.02))));
        Preflight none = new Preflight(0, 0, 0, List.of());
        return new Diagnosis(run, none, List.of(found), run.epochs(), run);
    }

    @Test
    void cardsAreDrawnAnewWhenATrialBeginsAndWhenSomethingCameOfIt() throws Exception {
        Diagnosis diagnosis = diagnosis();
        FixTrials[] trials = new FixTrials[1];
        trials[0] =
                new FixTrials(
                        new AtOnce(),
                        () -> told.add(trials[0].findings(diagnosis).getFirst().tried() != null));
        trials[0].start(new Doctor(), diagnosis, Path.of(""));
        assertThat(told.take()).as("at the beginning nothing is known").isFalse();
        assertThat(told.take()).as("no epoch of a trial is worth a card").isTrue();
    }
}
