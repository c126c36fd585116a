package gradlab.experiment.json;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.BalancedClasses;
import gradlab.experiment.Batches;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.WeightedClasses;
import gradlab.experiment.check.ExperimentCheck;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ExperimentJsonTest {
    private static final String SMALL =
            """
            {"format": "gradlab/experiment", "version": 1, "name": "small",
             "data": {"source": {"type": "circles", "samples": 100}},
             "model": {"layers": [
               {"type": "dense", "name": "hidden1", "units": 5, "activation": "sigmoid"},
               {"type": "dense", "units": 1, "activation": "relu"}]},
             "training": {"loss": "mean_squared_error", "epochs": 3}}
            """;

    private static List<String> problems(String text) {
        return ExperimentJson.parse(text).problems().stream().map(Problem::toString).toList();
    }

    private static String only(String from, String to) {
        assertThat(SMALL).contains(from);
        return assertThat(problems(SMALL.replace(from, to))).singleElement().actual();
    }

    @Test
    void aFileSpeaksOfWhatDiffersFromKeras() {
        Experiment small = ExperimentJson.parse(SMALL).experiment();
        assertThat(small).isNotNull();
        assertThat(small.data().source()).isEqualTo(new Circles(100, 0.1, 0.5, 1));
        assertThat(small.model().layers())
                .containsExactly(
                        new Dense("hidden1", 5, new Sigmoid()), new Dense("", 1, new Relu()));
        assertThat(small.training().withEpochs(1).batches()).isEqualTo(new Batches());
    }

    @Test
    void theExampleOfTheFormatIsReadAndWritten() {
        String example =
                """
                {
                  "format": "gradlab/experiment", "version": 1,
                  "name": "Vanishing gradients: sigmoid, 8 hidden layers",
                  "notes": "free text, Markdown",
                  "data": {
                    "source":  {"type": "circles", "samples": 1000, "noise": 0.1, "factor": 0.5, "seed": 1},
                    "split":   {"train": 0.5, "validation": 0.5, "test": 0.0, "stratify": false, "seed": 1},
                    "scaling": {"inputs": "none", "targets": "none", "fit_on": "train"},
                    "augment": [], "label_noise": 0.0
                  },
                  "model": {"layers": [
                    {"type": "dense", "name": "hidden1", "units": 5, "activation": "tanh", "kernel_initializer": {"type": "random_uniform", "minval": 0, "maxval": 1}},
                    {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}
                  ]},
                  "training": {
                    "loss": "binary_crossentropy", "metrics": ["accuracy"],
                    "optimizer": {"type": "sgd", "learning_rate": 0.01, "momentum": 0.9},
                    "schedule": {"type": "constant"},
                    "epochs": 500, "batch_size": 32, "shuffle": true, "seed": 42,
                    "early_stopping": {"monitor": "val_loss", "patience": 10, "min_delta": 0, "restore_best_weights": true},
                    "gradient_noise": 0.0, "weight_noise": 0.0
                  }
                }
                """;
        assertThat(problems(example)).isEmpty();
        Experiment read = ExperimentJson.parse(example).experiment();
        assertThat(read.training().callbacks().earlyStopping())
                .isEqualTo(
                        new EarlyStopping(
                                "val_loss", 10, 0, true, EarlyStopping.Trigger.NO_CHANGE));
        assertThat(ExperimentJson.parse(ExperimentJson.write(read)).experiment()).isEqualTo(read);
        assertThat(ExperimentCheck.check(read)).isEmpty();
    }

    @Test
    void whatIsWrittenIsShortAndLaidOut() {
        Experiment small = ExperimentJson.parse(SMALL).experiment();
        assertThat(ExperimentJson.write(small))
                .startsWith("{\n  \"format\": \"gradlab/experiment\",\n  \"version\": 1,\n")
                .contains(
                        "    {\"type\": \"dense\", \"name\": \"hidden1\", \"units\": 5,"
                                + " \"activation\": \"sigmoid\"}")
                .doesNotContain("use_bias", "notes", "E-")
                .endsWith("}\n");
    }

    @Test
    void anUnknownTypeIsNamedWithItsPlaceAndTheNearestWord() {
        assertThat(only("\"relu\"", "\"relo\""))
                .startsWith("`relo` at model.layers[1].activation: did you mean `relu`?")
                .contains("Expected an activation: `linear`, `sigmoid`");
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlaceAndTheNearestWord() {
        assertThat(only("\"units\": 5", "\"units\": 5, \"activaton\": \"relu\""))
                .startsWith("`activaton` at model.layers[0].activaton: did you mean `activation`?");
    }

    @Test
    void aRepeatedLayerIsWrittenOutWithNumberedNames() {
        String repeated = SMALL.replace("\"units\": 5", "\"units\": 5, \"repeat\": 3");
        Experiment read = ExperimentJson.parse(repeated).experiment();

        assertThat(read.model().layers())
                .extracting(Layer::name)
                .containsExactly("hidden1", "hidden2", "hidden3", "");
        assertThat(ExperimentJson.write(read)).doesNotContain("repeat");
        assertThat(ExperimentJson.parse(ExperimentJson.write(read)).experiment()).isEqualTo(read);
        Experiment plain =
                ExperimentJson.parse(
                                repeated.replace("hidden1", "wide")
                                        .replace("\"units\": 1", "\"units\": 1, \"repeat\": 2"))
                        .experiment();
        assertThat(plain.model().layers())
                .extracting(Layer::name)
                .containsExactly("wide1", "wide2", "wide3", "", "");
        assertThat(only("\"units\": 5", "\"units\": 5, \"repeat\": 0"))
                .isEqualTo("`0` at model.layers[0].repeat: expected 1, 2, 3 or more.");
        assertThat(only("\"units\": 5", "\"units\": 5, \"repeat\": 1000000"))
                .contains("1,000,001 layers; at most 5,000");
    }

    @Test
    void wordsOfKerasThatMeanSomethingElseHereAreAnsweredWithTheJsonToWrite() {
        String layer = "{\"type\": \"dense\", \"units\": 1, \"activation\": \"relu\"}";
        assertThat(only(layer, "{\"type\": \"flatten\"}")).contains("leave this layer out");
        assertThat(only(layer, "{\"type\": \"leaky_relu\"}"))
                .contains("{\"type\": \"activation\", \"activation\": \"leaky_relu\"}");
        assertThat(only(layer, "{\"type\": \"ReLU\"}")).contains("\"activation\": \"relu\"");
        assertThat(only("\"type\": \"dense\", \"units\": 1", "\"type\": \"Dense\""))
                .contains("`{\"type\": \"dense\"}`");
        String epochs = "\"epochs\": 3";
        assertThat(only(epochs, epochs + ", \"optimizer\": {\"type\": \"sgd\", \"lr\": 0.1}"))
                .contains("`\"learning_rate\": 0.1`");
        assertThat(only(epochs, epochs + ", \"optimizer\": {\"type\": \"adam\", \"beta1\": 0.8}"))
                .contains("`\"beta_1\": 0.8`");
        assertThat(only(epochs, epochs + ", \"optimizer\": {\"type\": \"sgd\", \"decay\": 0.01}"))
                .contains(
                        "`\"schedule\": {\"type\": \"power\", \"decay_steps\": 100, \"per\":"
                                + " \"step\"}`");
        for (String loss : List.of("mse", "mae")) {
            Experiment read =
                    ExperimentJson.parse(SMALL.replace("mean_squared_error", loss)).experiment();
            assertThat(ExperimentJson.write(read))
                    .contains(
                            loss.equals("mse")
                                    ? "\"mean_squared_error\""
                                    : "\"mean_absolute_error\"");
        }
    }

    @Test
    void classWeightsAreWrittenAsTheyAreRead() {
        for (String weight : List.of("\"balanced\"", "{\"0\": 1, \"1\": 9}")) {
            Experiment read =
                    ExperimentJson.parse(
                                    SMALL.replace(
                                            "\"epochs\": 3",
                                            "\"epochs\": 3, \"class_weight\": " + weight))
                            .experiment();
            assertThat(ExperimentJson.write(read)).contains("\"class_weight\": " + weight);
            assertThat(ExperimentJson.parse(ExperimentJson.write(read)).experiment())
                    .isEqualTo(read);
        }
        assertThat(
                        new WeightedClasses(Map.of("1", 9.0))
                                .weights(List.of("no", "yes"), new int[] {5, 5}))
                .containsExactly(1, 9);
        assertThat(new BalancedClasses().weights(List.of("no", "yes"), new int[] {9, 1}))
                .containsExactly(10 / 18f, 5);
        assertThat(only("\"epochs\": 3", "\"epochs\": 3, \"class_weight\": {\"0\": -1}"))
                .contains("must be 0 or more");
    }

    @Test
    void aWordFarFromAllIsNotGuessed() {
        assertThat(only("\"relu\"", "\"wibble\"")).contains("this word is not known here");
    }

    @Test
    void bracketsWithoutEndAreRefusedInALineThatCanBeRead() {
        assertThat(problems("[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("Line 1, column ")
                .hasSizeLessThan(250);
    }

    @Test
    void aNumberTooLargeSaysHowFarNumbersGo() {
        assertThat(only("\"epochs\": 3", "\"epochs\": 2147483648"))
                .isEqualTo(
                        "`2147483648` at training.epochs is too large: a whole number up to"
                                + " 2,147,483,647 is expected.");
        assertThat(only("\"units\": 5", "\"units\": 1e400"))
                .contains("`1e400` at model.layers[0].units is too large");
    }

    @Test
    void aValueOfTheWrongKindSaysWhichIsExpected() {
        assertThat(only("\"units\": 5", "\"units\": \"five\""))
                .isEqualTo("`five` at model.layers[0].units is text: expected a whole number.");
        assertThat(only("\"epochs\": 3", "\"epochs\": 2.5"))
                .isEqualTo("`2.5` at training.epochs is a number: expected a whole number.");
        assertThat(only("\"model\": {", "\"notes\": [], \"model\": {"))
                .isEqualTo("`[]` at notes is a list: expected text in quotes.");
        assertThat(only("\"epochs\": 3", "\"shuffle\": 1"))
                .isEqualTo("`1` at training.shuffle is a number: expected true or false.");
    }

    @Test
    void aValueOutOfRangeIsSaidWithTheRange() {
        assertThat(only("\"units\": 5", "\"units\": 0"))
                .isEqualTo("`0` at model.layers[0].units: units must be at least 1, not 0.");
    }

    @Test
    void oneCycleMaySayThatItCountsStepsAndNothingElse() {
        String schedule =
                "\"epochs\": 3, \"schedule\": {\"type\": \"one_cycle\", \"per\": \"step\"}";
        assertThat(problems(SMALL.replace("\"epochs\": 3", schedule))).isEmpty();
        assertThat(only("\"epochs\": 3", schedule.replace("step", "epoch")))
                .startsWith("At training.schedule: per is `epoch`, but one_cycle");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(only("\"units\": 5, ", "")).contains("`units` is missing at model.layers[0].");
        assertThat(only("\"loss\": \"mean_squared_error\", ", ""))
                .contains("`loss` is missing at training.");
        assertThat(only("{\"type\": \"dense\", \"units\": 1,", "{\"units\": 1,"))
                .startsWith("model.layers[1].type: `type` is missing at model.layers[1].");
    }

    @Test
    void aDoubledKeyIsSaid() {
        assertThat(only("\"units\": 5", "\"units\": 5, \"units\": 6"))
                .isEqualTo("`units` at model.layers[0].units stands there twice.");
    }

    @Test
    void aTextCutShortSaysLineAndColumn() {
        String cut = SMALL.substring(0, SMALL.indexOf("\"sigmoid\""));
        assertThat(problems(cut))
                .singleElement()
                .asString()
                .contains("Line 4, column ", "model.layers[0].activation", "the file ends");
        assertThat(problems("")).containsExactly("The file is empty; a JSON object is expected.");
        assertThat(problems("[1]")).containsExactly("The file must hold a JSON object: { … }.");
        assertThat(problems(SMALL + "{"))
                .containsExactly("There is more text after the end of the JSON.");
    }
}
