package gradlab.doctor;

import static gradlab.doctor.Consultation.SCALED;
import static gradlab.doctor.Consultation.SCALED_INPUTS;
import static gradlab.doctor.Consultation.cured;
import static gradlab.doctor.Consultation.diagnosed;
import static gradlab.doctor.Consultation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What people ask in public when their network does not learn: the cause that cured stands first,
 * and its fix, applied, ends it and does better.
 */
class PublicQuestionsTest {
    @TempDir private static Path folder;

    private static String table(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return "{\"type\": \"csv\", \"path\": \"%s\"}"
                .formatted(file.toString().replace("\\", "/"));
    }

    @Test
    void exclusiveOrOfFourRowsWantsARateAndStepsThatSuit() throws Exception {
        String rows = table("xor.csv", "a,b,y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
        Experiment slow =
                ExperimentJson.parse(
                                """
                                {"format": "gradlab/experiment", "version": 1, "name": "xor",
                                 "data": {"source": %s, "split": {"train": 1, "validation": 0}},
                                 "model": {"layers": [{"type": "dense", "units": 4, "activation": "sigmoid"},
                                                      {"type": "dense", "units": 1, "activation": "sigmoid"}]},
                                 "training": {"loss": "binary_crossentropy", "epochs": 500, "batch_size": 4,
                                              "optimizer": {"type": "sgd", "learning_rate": 0.01}}}
                                """
                                        .formatted(rows))
                        .experiment();
        Finding first =
                cured(diagnosed(slow), "learning_rate_too_low", "stuck_at_chance", "underfitting");
        assertThat(first.tried().after()).isLessThan(0.6);
    }

    @Test
    void aPenaltyThatTakesMoreThanTwiceAWeightIsNamedBeforeWhatFollows() throws Exception {
        cured(
                diagnosed(
                        experiment(
                                "\"moons\"",
                                "{\"type\": \"dense\", \"units\": 16, \"activation\": \"relu\","
                                    + " \"kernel_regularizer\": {\"type\": \"l2\", \"l2\": 15}},"
                                    + " {\"type\": \"dense\", \"units\": 1, \"activation\":"
                                    + " \"sigmoid\"}",
                                "\"loss\": \"binary_crossentropy\", \"epochs\": 40, \"optimizer\":"
                                        + " {\"type\": \"sgd\", \"learning_rate\": 0.1}")),
                "penalty_too_strong");
    }

    @Test
    void inputsThatHardlyDifferAreNamedFirst() throws Exception {
        cured(
                diagnosed(
                        experiment(
                                "\"circles\"",
                                ", \"scaling\": {\"inputs\": {\"type\": \"min_max\","
                                        + " \"range\": [0.9999, 1.0001]}}",
                                "{\"type\": \"dense\", \"units\": 16, \"activation\": \"tanh\"},"
                                        + " {\"type\": \"dense\", \"units\": 1, \"activation\":"
                                        + " \"sigmoid\"}",
                                "\"loss\": \"binary_crossentropy\", \"epochs\": 60, \"optimizer\":"
                                        + " {\"type\": \"adam\", \"learning_rate\": 0.01}")),
                "constant_inputs");
    }

    private static String houses() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("area,age,price\n");
        for (int i = 0; i < 200; i++) {
            double area = 40 + 160 * random.nextDouble();
            double age = 80 * random.nextDouble();
            double price = 2500 * area - 900 * age + 10_000 * random.nextGaussian() + 50_000;
            text.append(String.format(Locale.ROOT, "%.1f,%.0f,%.0f%n", area, age, price));
        }
        return table("houses.csv", text.toString());
    }

    @Test
    void targetsAreNamedBehindInputsWhenNeitherIsScaled() throws Exception {
        List<Finding> findings =
                diagnosed(
                        experiment(
                                houses(),
                                "{\"type\": \"dense\", \"units\": 16, \"activation\": \"relu\","
                                        + " \"kernel_initializer\": \"he_normal\"}, {\"type\":"
                                        + " \"dense\", \"units\": 1}",
                                "\"loss\": \"mean_squared_error\", \"epochs\": 40, \"optimizer\":"
                                        + " {\"type\": \"adam\", \"learning_rate\": 0.005}"));
        cured(findings, "unscaled_targets", "unscaled_inputs");
        assertThat(findings)
                .filteredOn(Finding::isPrimary)
                .extracting(Finding::name)
                .contains("unscaled_targets", "unscaled_inputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "sigmoid", "tanh", "softplus"})
    void anOutputThatCannotGiveTheTargetsIsOpened(String activation) throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            cured(
                    diagnosed(
                            experiment(
                                    "{\"type\": \"sine\", \"samples\": 200, \"seed\": "
                                            + seed
                                            + "}",
                                    SCALED,
                                    "{\"type\": \"dense\", \"units\": 32, \"activation\":"
                                            + " \"relu\", \"kernel_initializer\": \"he_normal\"},"
                                            + " {\"type\": \"dense\", \"units\": 1,"
                                            + " \"activation\": \""
                                            + activation
                                            + "\"}",
                                    "\"loss\": \"mean_squared_error\", \"epochs\": 40, \"seed\": "
                                            + seed
                                            + ", \"optimizer\": {\"type\": \"adam\","
                                            + " \"learning_rate\": 0.01}")),
                    "output_range");
        }
    }

    private static Experiment normalized(double momentum, int batch) {
        return experiment(
                "\"circles\"",
                SCALED_INPUTS,
                "{\"type\": \"dense\", \"units\": 24, \"activation\": \"relu\","
                        + " \"kernel_initializer\": \"he_normal\"}, {\"type\":"
                        + " \"batch_normalization\", \"momentum\": "
                        + momentum
                        + "}, {\"type\": \"dense\", \"units\": 24, \"activation\": \"relu\"},"
                        + " {\"type\": \"dense\", \"units\": 1, \"activation\": \"sigmoid\"}",
                "\"loss\": \"binary_crossentropy\", \"epochs\": 30, \"batch_size\": "
                        + batch
                        + ", \"optimizer\": {\"type\": \"adam\", \"learning_rate\": 0.01}");
    }

    @Test
    void batchesOfOneRowUnderBatchNormalizationAreNamedFirst() throws Exception {
        cured(diagnosed(normalized(0.9, 1)), "batch_norm_batch_of_one");
    }

    @Test
    void movingAveragesThatLagAreNamedThoughTheTrainingLossIsSmall() throws Exception {
        cured(diagnosed(normalized(0.999, 64)), "batch_norm_lag");
    }

    @Test
    void rowsKnownByHeartAreNamedThoughEveryOneIsRight() throws Exception {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("a,b,c,d,e,f,y\n");
        for (int i = 0; i < 160; i++) {
            double[] x = random.doubles(6, -1, 1).toArray();
            boolean one = x[0] + 1.2 * random.nextGaussian() > 0;
            for (double value : x) {
                text.append(String.format(Locale.ROOT, "%.3f,", value));
            }
            text.append(one ? "yes\n" : "no\n");
        }
        cured(
                diagnosed(
                        experiment(
                                table("noise.csv", text.toString()),
                                "{\"type\": \"dense\", \"units\": 128, \"activation\": \"relu\","
                                        + " \"kernel_initializer\": \"he_normal\"}, {\"type\":"
                                        + " \"dense\", \"units\": 64, \"activation\": \"relu\"},"
                                        + " {\"type\": \"dense\", \"units\": 1, \"activation\":"
                                        + " \"sigmoid\"}",
                                "\"loss\": \"binary_crossentropy\", \"metrics\": [\"accuracy\"],"
                                        + " \"epochs\": 150, \"optimizer\": {\"type\": \"adam\","
                                        + " \"learning_rate\": 0.005}")),
                "overfitting");
    }

    @Test
    void aRareClassIsFoundBehindAHighAccuracy() throws Exception {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("x,y,class\n");
        for (int i = 0; i < 900; i++) {
            boolean rare = i % 40 == 0;
            double x = (rare ? 1.6 : 0) + random.nextGaussian();
            double y = (rare ? 1.6 : 0) + random.nextGaussian();
            text.append(String.format(Locale.ROOT, "%.3f,%.3f,%s%n", x, y, rare ? "ill" : "well"));
        }
        cured(
                diagnosed(
                        experiment(
                                table("rare.csv", text.toString()),
                                "{\"type\": \"dense\", \"units\": 8, \"activation\": \"relu\","
                                        + " \"kernel_initializer\": \"he_normal\"}, {\"type\":"
                                        + " \"dense\", \"units\": 1, \"activation\": \"sigmoid\"}",
                                "\"loss\": \"binary_crossentropy\", \"metrics\": [\"accuracy\"],"
                                        + " \"epochs\": 40, \"optimizer\": {\"type\": \"adam\","
                                        + " \"learning_rate\": 0.003}")),
                "class_imbalance");
    }
}
