package gradlab.doctor;

import static gradlab.doctor.Consultation.SCALED;
import static gradlab.doctor.Consultation.SCALED_INPUTS;
import static gradlab.doctor.Consultation.cured;
import static gradlab.doctor.Consultation.diagnosed;
import static gradlab.doctor.Consultation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Runs of which a doctor easily says what is not so, or offers what does harm. */
class MisleadingCasesTest {
    @Test
    void kernelsThatAreAlikeButForTheirLastBitsAreCopies() throws Exception {
        String alike =
                "\"activation\": \"tanh\", \"kernel_initializer\": {\"type\": \"random_normal\","
                        + " \"mean\": 1, \"stddev\": 1e-7}";
        cured(
                diagnosed(
                        experiment(
                                "\"circles\"",
                                SCALED_INPUTS,
                                "{\"type\": \"dense\", \"units\": 12, "
                                        + alike
                                        + "}, {\"type\": \"dense\", \"units\": 1, \"activation\":"
                                        + " \"sigmoid\", \"kernel_initializer\": \"ones\"}",
                                "\"loss\": \"binary_crossentropy\", \"epochs\": 40, \"optimizer\":"
                                        + " {\"type\": \"adam\", \"learning_rate\": 0.01}")),
                "symmetry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"exponential\", \"decay_steps\": 1, \"decay_rate\": 0.1}",
                "{\"type\": \"cosine\", \"decay_steps\": 5, \"per\": \"step\"}"
            })
    void aScheduleThatEndsTheLearningIsTakenAway(String schedule) throws Exception {
        Finding first =
                cured(
                        diagnosed(
                                experiment(
                                        "\"sine\"",
                                        SCALED,
                                        "{\"type\": \"dense\", \"units\": 24, \"activation\":"
                                                + " \"tanh\"}, {\"type\": \"dense\", \"units\": 1}",
                                        "\"loss\": \"mean_squared_error\", \"epochs\": 60,"
                                                + " \"schedule\": "
                                                + schedule
                                                + ", \"optimizer\": {\"type\": \"adam\","
                                                + " \"learning_rate\": 0.005}")),
                        "learning_rate_too_low");
        assertThat(first.fix().text()).contains("schedule");
    }

    @Test
    void twelveLayersOfTinyWeightsFadeAndNoStepIsBlamed() throws Exception {
        String layer =
                "{\"type\": \"dense\", \"units\": 20, \"activation\": \"relu\","
                        + " \"kernel_initializer\": {\"type\": \"random_uniform\", \"minval\":"
                        + " -0.05, \"maxval\": 0.05}}, ";
        List<Finding> findings =
                diagnosed(
                        experiment(
                                "\"circles\"",
                                SCALED_INPUTS,
                                layer.repeat(12)
                                        + "{\"type\": \"dense\", \"units\": 1, \"activation\":"
                                        + " \"sigmoid\"}",
                                "\"loss\": \"binary_crossentropy\", \"epochs\": 40, \"optimizer\":"
                                        + " {\"type\": \"adam\", \"learning_rate\": 0.003}"));
        cured(findings, "vanishing_gradients");
        assertThat(findings).noneMatch(each -> each.cause().contains("steps so large"));
    }

    @Test
    void aStraightLineThroughNoisyPointsIsHealthy() throws Exception {
        for (int seed = 1; seed <= 4; seed++) {
            List<Finding> findings =
                    diagnosed(
                            experiment(
                                    "{\"type\": \"linear\", \"samples\": 200, \"noise\": 1.2,"
                                            + " \"seed\": "
                                            + seed
                                            + "}",
                                    SCALED,
                                    "{\"type\": \"dense\", \"units\": 1}",
                                    "\"loss\": \"mean_squared_error\", \"epochs\": 60,"
                                        + " \"optimizer\": {\"type\": \"adam\", \"learning_rate\":"
                                        + " 0.01}"));
            assertThat(findings).allMatch(Finding::isQuestion);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-8, 1e-5, 1e-4})
    void aRateIsNeverRaisedToWhatThrowsWeightsAbout(double rate) throws Exception {
        for (String optimizer : List.of("sgd", "adam")) {
            Finding first =
                    cured(
                            diagnosed(
                                    experiment(
                                            "\"moons\"",
                                            SCALED_INPUTS,
                                            "{\"type\": \"dense\", \"units\": 16, \"activation\":"
                                                + " \"tanh\"}, {\"type\": \"dense\", \"units\": 1,"
                                                + " \"activation\": \"sigmoid\"}",
                                            "\"loss\": \"binary_crossentropy\", \"epochs\": 30,"
                                                    + " \"optimizer\": {\"type\": \""
                                                    + optimizer
                                                    + "\", \"learning_rate\": "
                                                    + rate
                                                    + "}")),
                            "learning_rate_too_low",
                            "stuck_at_chance",
                            "underfitting");
            Experiment mended =
                    first.mended(
                            experiment(
                                    "\"moons\"",
                                    "{\"type\": \"dense\", \"units\": 1}",
                                    "\"loss\": \"binary_crossentropy\", \"epochs\": 1,"
                                            + " \"optimizer\": {\"type\": \""
                                            + optimizer
                                            + "\", \"learning_rate\": "
                                            + rate
                                            + "}"));
            assertThat(mended.training().optimizer().learningRate())
                    .isLessThanOrEqualTo(optimizer.equals("sgd") ? 0.5 : 0.02);
        }
    }

    @Test
    void underOneCycleTheRateOfTheScheduleIsLowered() throws Exception {
        Finding first =
                cured(
                        diagnosed(
                                experiment(
                                        "\"moons\"",
                                        SCALED_INPUTS,
                                        "{\"type\": \"dense\", \"units\": 24, \"activation\":"
                                            + " \"tanh\"}, {\"type\": \"dense\", \"units\": 24,"
                                            + " \"activation\": \"tanh\"}, {\"type\": \"dense\","
                                            + " \"units\": 1, \"activation\": \"sigmoid\"}",
                                        "\"loss\": \"binary_crossentropy\", \"epochs\": 40,"
                                                + " \"schedule\": {\"type\": \"one_cycle\","
                                                + " \"max_learning_rate\": 20}, \"optimizer\":"
                                                + " {\"type\": \"sgd\", \"learning_rate\": 0.01}")),
                        "learning_rate_too_high",
                        "divergence");
        assertThat(
                        first.fix()
                                .words(
                                        experiment(
                                                "\"moons\"",
                                                "{\"type\": \"dense\", \"units\": 1}",
                                                "\"loss\": \"binary_crossentropy\", \"epochs\": 1,"
                                                        + " \"schedule\": {\"type\": \"one_cycle\","
                                                        + " \"max_learning_rate\": 20}")))
                .anyMatch(line -> line.contains("20 →"));
    }

    @Test
    void whereTheFirstWeightsAreTooLargeTheyAreDrawnAnewAndNothingIsClipped() throws Exception {
        String layer =
                "{\"type\": \"dense\", \"units\": 32, \"activation\": \"relu\","
                        + " \"kernel_initializer\": {\"type\": \"random_normal\", \"stddev\": 1}},"
                        + " ";
        Finding first =
                cured(
                        diagnosed(
                                experiment(
                                        "\"sine\"",
                                        SCALED,
                                        layer.repeat(6) + "{\"type\": \"dense\", \"units\": 1}",
                                        "\"loss\": \"mean_squared_error\", \"epochs\": 30,"
                                                + " \"optimizer\": {\"type\": \"sgd\","
                                                + " \"learning_rate\": 0.01}")),
                        "exploding_gradients");
        assertThat(first.fix().text()).contains("kernel initializer").doesNotContain("lip");
    }

    @Test
    void aNetworkThatLearnedThoughItsUnitsAreSaturatedIsNotMadeWorse() throws Exception {
        for (int seed = 1; seed <= 4; seed++) {
            List<Finding> findings =
                    diagnosed(
                            experiment(
                                    "{\"type\": \"moons\", \"samples\": 400, \"noise\": 0.1,"
                                            + " \"seed\": "
                                            + seed
                                            + "}",
                                    SCALED_INPUTS,
                                    "{\"type\": \"dense\", \"units\": 40, \"activation\":"
                                            + " \"tanh\", \"kernel_initializer\": {\"type\":"
                                            + " \"random_normal\", \"stddev\": 2}}, {\"type\":"
                                            + " \"dense\", \"units\": 1, \"activation\":"
                                            + " \"sigmoid\"}",
                                    "\"loss\": \"binary_crossentropy\", \"epochs\": 80, \"seed\": "
                                            + seed
                                            + ", \"optimizer\": {\"type\": \"adam\","
                                            + " \"learning_rate\": 0.01}"));
            assertThat(findings)
                    .filteredOn(Finding::offersFix)
                    .filteredOn(Finding::isPrimary)
                    .allSatisfy(
                            each ->
                                    assertThat(each.tried().after())
                                            .as("%s", each.fix().text())
                                            .isLessThanOrEqualTo(each.tried().before() + 0.01));
        }
    }
}
