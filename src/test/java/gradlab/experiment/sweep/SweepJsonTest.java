package gradlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.SetTo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SweepJsonTest {
    private static final String SWEEP =
            """
            {"format": "gradlab/sweep", "version": 1, "name": "rate and depth",
             "experiment": "deep.json",
             "vary": [
               {"setting": "training.optimizer.learning_rate", "from": 1e-4, "to": 1, "steps": 5,
                "scale": "log"},
               {"setting": "model.layers[hidden*].count", "values": [1, 3]},
               {"setting": "model.layers[hidden*].kernel_initializer",
                "values": ["he_normal", {"type": "random_uniform", "minval": 0, "maxval": 1}]},
               {"together": [{"setting": "training.batch_size", "values": [32, 256]},
                             {"setting": "training.epochs", "values": [5, 40]}]}],
             "search": "grid", "seeds": {"from": 4, "count": 3}, "folds": 0,
             "measure": {"figure": "val_accuracy", "of": "last"}}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void theExperimentStandsBeside() throws IOException {
        Experiment opening = ShippedExperiments.opening();
        Files.writeString(folder.resolve("deep.json"), ExperimentJson.write(opening));
    }

    private Sweep read(String text) throws IOException {
        return SweepJson.read(Files.writeString(folder.resolve("sweep.json"), text)).sweep();
    }

    @Test
    void everythingIsReadAsTheFileSaysIt() throws IOException {
        Sweep sweep = read(SWEEP);
        SweepPlan plan = SweepPlan.of(sweep);
        assertThat(plan.combinations()).hasSize(5 * 2 * 2 * 2);
        assertThat(plan.size()).isEqualTo(5 * 2 * 2 * 2 * 3);
        assertThat(plan.settings().stream().map(Object::toString))
                .containsExactly(
                        "training.optimizer.learning_rate",
                        "model.layers[hidden*].count",
                        "model.layers[hidden*].kernel_initializer",
                        "training.batch_size",
                        "training.epochs");
        assertThat(sweep.objective())
                .isEqualTo(new Objective("val_accuracy", Objective.Of.LAST, Objective.Goal.MAX));
        assertThat(plan.combinations().stream().map(each -> value(each, 0)).distinct())
                .containsExactly(1e-4, 1e-3, 1e-2, 0.1, 1.0);
        assertThat(plan.combinations().getFirst().settings().stream().map(SetTo::value))
                .contains(1, 32, 5);
        plan.check(folder, "sweep.json");
    }

    private static Object value(Combination combination, int index) {
        return combination.settings().get(index).value();
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        Sweep sweep = read(SWEEP);
        assertThat(read(SweepJson.write(sweep))).isEqualTo(sweep);
        Sweep random =
                read(
                        SWEEP.replace("\"grid\"", "{\"random\": 9, \"seed\": 5}")
                                .replace("0,\n", "3,\n"));
        assertThat(random.search()).isEqualTo(new RandomSearch(9, 5));
        assertThat(read(SweepJson.write(random))).isEqualTo(random);
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() throws IOException {
        Sweep plain =
                read(
                        "{\"format\": \"gradlab/sweep\", \"version\": 1, \"experiment\":"
                                + " \"deep.json\"}");
        assertThat(plain.search()).isEqualTo(new GridSearch());
        assertThat(plain.seeds().all()).containsExactly(42L);
        assertThat(plain.objective())
                .isEqualTo(new Objective("val_loss", Objective.Of.BEST, Objective.Goal.MIN));
        assertThat(SweepPlan.of(plain).runs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"steps\": 5,|\"step\": 5,|`step`",
                "\"from\": 1e-4|\"from\": 0|log scale",
                "learning_rate|learning_rates|learning_rate",
                "[1, 3]|[1, 0]|vary[1].values[1]",
                "[1, 3]|[]|at least one value",
                "[5, 40]|[5]|as many each",
                "\"training.epochs\"|\"training.batch_size\"|varied already",
                "\"grid\"|\"all\"|grid",
                "\"grid\"|{\"random\": 0}|search.random",
                "\"count\": 3|\"count\": 0|seeds.count",
                "\"from\": 4|\"from\": 9223372036854775807|no 3 seeds",
                "\"folds\": 0|\"folds\": 1|folds",
                "val_accuracy|val_precision|measure.figure",
                "\"last\"|\"test\"|val_accuracy",
                "\"deep.json\"|\"shallow.json\"|no such file",
                "\"he_normal\"|\"he_mornal\"|he_normal",
                "\"name\"|\"nane\"|`nane`",
                "kernel_initializer\",|units\", |whole number",
            })
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String said) {
        String text = SWEEP.replace(right, wrong);
        assertThat(text).isNotEqualTo(SWEEP);
        assertThatThrownBy(() -> SweepPlan.of(read(text)).combinations())
                .isInstanceOfAny(DocumentException.class, IllegalArgumentException.class)
                .hasMessageContainingAll(said.split(" & "));
    }

    @Test
    void aCombinationThatCannotBeTrainedIsNamed() throws IOException {
        SweepPlan plan =
                SweepPlan.of(
                        read(
                                """
                                {"format": "gradlab/sweep", "version": 1,
                                 "experiment": "deep.json",
                                 "vary": [{"setting": "model.layers[output].units",
                                           "values": [1, 2]}]}
                                """));
        assertThatThrownBy(() -> plan.check(folder, "sweep.json"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("Combination 2 (model.layers[output].units 2)")
                .hasMessageNotContaining("Combination 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "training.seed|[1, 2]",
                "training.optimizer.learning_rate|[0.1, 0.2, 0.1]",
                "training.threads|[1, 2]"
            })
    void whatWouldBeTrainedTwiceIsRefused(String setting, String values) throws IOException {
        String text =
                """
                {"format": "gradlab/sweep", "version": 1, "experiment": "deep.json",
                 "vary": [{"setting": "SETTING", "values": VALUES}]}
                """;
        SweepPlan plan =
                SweepPlan.of(read(text.replace("SETTING", setting).replace("VALUES", values)));
        assertThatThrownBy(() -> plan.check(folder, "sweep.json"))
                .hasMessageContaining("it trains the same as combination 1");
    }

    @Test
    void aRandomSearchDrawsWithinItsRangesAndTheSameAgain() throws IOException {
        String random = SWEEP.replace("\"grid\"", "{\"random\": 30, \"seed\": 7}");
        List<Combination> drawn = SweepPlan.of(read(random)).combinations();
        assertThat(drawn).hasSize(30).isEqualTo(SweepPlan.of(read(random)).combinations());
        assertThat(drawn.stream().map(each -> (double) value(each, 0)))
                .hasSize(30)
                .allMatch(rate -> rate >= 1e-4 && rate <= 1)
                .anyMatch(rate -> rate < 1e-2)
                .anyMatch(rate -> rate > 1e-2);
        String seed8 = SWEEP.replace("\"grid\"", "{\"random\": 30, \"seed\": 8}");
        assertThat(SweepPlan.of(read(seed8)).combinations()).isNotEqualTo(drawn);
    }
}
