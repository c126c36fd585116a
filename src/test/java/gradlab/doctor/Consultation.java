package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.doctor.trial.Trial;
import gradlab.doctor.tryout.Tryouts;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;

import java.nio.file.Path;
import java.util.List;

/** Experiments in a few words, and what the doctor says of them once it has tried its fixes. */
final class Consultation {
    private static final Path HERE = Path.of("");

    private Consultation() {}

    static Experiment experiment(String source, String layers, String training) {
        return experiment(source, "", layers, training);
    }

    static Experiment experiment(String source, String scaling, String layers, String training) {
        String text =
                """
                {"format": "gradlab/experiment", "version": 1, "name": "question",
                 "data": {"source": %s, "split": {"train": 0.7, "validation": 0.3} %s},
                 "model": {"layers": [%s]}, "training": {%s}}
                """
                        .formatted(source, scaling, layers, training);
        return ExperimentJson.parse(text).experiment();
    }

    static final String SCALED =
            ", \"scaling\": {\"inputs\": \"standard\", \"targets\": \"standard\"}";

    static final String SCALED_INPUTS = ", \"scaling\": {\"inputs\": \"standard\"}";

    static List<Finding> diagnosed(Experiment e) throws InterruptedException {
        Doctor doctor = new Doctor();
        Examination run = Trial.trained(e);
        return new Tryouts(doctor, run, doctor.examine(run), HERE, Runnable::run, () -> {})
                .finish();
    }

    /** The first finding is one of those named, and its fix ended it and did better. */
    static Finding cured(List<Finding> findings, String... names) {
        assertThat(findings).isNotEmpty();
        Finding first = findings.getFirst();
        Tried tried = first.tried();
        assertThat(first.name()).as("%s", findings).isIn((Object[]) names);
        assertThat(tried).isNotNull();
        assertThat(first.rule().judgedByLoss() ? tried.helped() : tried.cured())
                .as("%s: %s", first.fix().text(), tried.words())
                .isTrue();
        return first;
    }
}
