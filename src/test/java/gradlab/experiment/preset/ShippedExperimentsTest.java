package gradlab.experiment.preset;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.ExperimentJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class ShippedExperimentsTest {
    static List<Experiment> shipped() {
        return ShippedExperiments.NAMES.stream().map(ShippedExperiments::named).toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedExperimentIsSoundAndExplained(Experiment experiment) {
        assertThat(ExperimentCheck.check(experiment)).isEmpty();
        assertThat(experiment.name()).isNotBlank();
        assertThat(experiment.notes()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedExperimentComesBackFromWhatIsWritten(Experiment experiment) {
        String text = ExperimentJson.write(experiment);
        assertThat(ExperimentJson.parse(text).experiment()).isEqualTo(experiment);
    }

    @Test
    void eachIsToldInOneSentence() {
        assertThat(ShippedExperiments.NAMES)
                .allSatisfy(
                        name ->
                                assertThat(ShippedExperiments.about(name).english())
                                        .endsWith(".")
                                        .doesNotContain(". "));
    }
}
