package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescendCommandTest {
    private static final String MOMENTUM =
            "{\"type\": \"sgd\", \"learning_rate\": 0.002, \"momentum\": 0.9}";

    private final CommandRun run = new CommandRun();

    private JsonArray list() {
        return JsonParser.parseString(run.out()).getAsJsonArray();
    }

    private static double number(JsonArray rows, int row, int column) {
        return rows.get(row).getAsJsonArray().get(column).getAsDouble();
    }

    @Test
    void everyPlaceGradientAndMemoryStandInTheList() {
        assertThat(
                        run.of(
                                "descend",
                                "beale",
                                "--from",
                                "1,1.5",
                                "--steps",
                                "30",
                                "--optimizer",
                                MOMENTUM,
                                "adam",
                                "--json"))
                .isZero();
        assertThat(list()).hasSize(2);
        JsonObject first = list().get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("optimizer", "path", "gradient", "memory");
        assertThat(first.getAsJsonObject("optimizer").get("momentum").getAsDouble()).isEqualTo(0.9);
        JsonArray path = first.getAsJsonArray("path");
        JsonArray m = first.getAsJsonObject("memory").getAsJsonArray("m");
        JsonArray gradient = first.getAsJsonArray("gradient");
        assertThat(path).hasSize(31);
        assertThat(gradient).hasSize(31);
        assertThat(m).hasSize(31);
        assertThat(number(path, 0, 2)).isEqualTo(41.25);
        for (int i = 1; i <= 30; i++) {
            for (int axis = 0; axis < 2; axis++) {
                double kept = 0.9 * number(m, i - 1, axis) - 0.002 * number(gradient, i - 1, axis);
                assertThat(number(m, i, axis)).isCloseTo(kept, within(1e-9));
                assertThat(number(path, i, axis))
                        .isCloseTo(number(path, i - 1, axis) + kept, within(1e-9));
            }
        }
        assertThat(list().get(1).getAsJsonObject().getAsJsonObject("memory").keySet())
                .containsExactly("m", "v", "m_hat", "v_hat");
    }

    @Test
    void whatDivergesEndsWithTheFormatsWords() {
        assertThat(
                        run.of(
                                "descend",
                                "rosenbrock",
                                "--optimizer",
                                "{\"type\": \"sgd\", \"learning_rate\": 1}",
                                "--json"))
                .isZero();
        JsonObject only = list().get(0).getAsJsonObject();
        int steps = only.get("diverged").getAsInt();
        assertThat(only.getAsJsonArray("path")).hasSize(steps + 1);
        assertThat(run.out()).doesNotContain("NaN,").doesNotContain("Infinity,");
        assertThat(only.getAsJsonArray("path").get(steps).toString())
                .containsAnyOf("\"NaN\"", "\"Infinity\"", "\"-Infinity\"");
    }

    @Test
    void withoutJsonItIsATable() {
        assertThat(run.of("descend", "bowl", "--optimizer", "sgd", "--optimizer", "nadam"))
                .isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("optimizer", "sgd", "nadam", "200");
    }

    @Test
    void aSurfaceCanBeSetAndCurvesTakeOneNumber() {
        assertThat(
                        run.of(
                                "descend",
                                "{\"type\": \"parabola\", \"curvature\": 4}",
                                "--from=-2",
                                "--steps",
                                "1",
                                "--optimizer",
                                "{\"type\": \"sgd\", \"learning_rate\": 0.25}",
                                "--json"))
                .isZero();
        JsonArray path = list().get(0).getAsJsonObject().getAsJsonArray("path");
        assertThat(number(path, 0, 2)).isEqualTo(8);
        assertThat(number(path, 1, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hill|--optimizer|sgd",
                "beale|--optimizer|speedy",
                "beale|--optimizer|{\"type\": \"adam\", \"beta_1\": 2}",
                "beale|--from|1|--optimizer|sgd",
                "beale|--from|1,nowhere|--optimizer|sgd",
                "beale|--steps|0|--optimizer|sgd",
                "beale"
            })
    void whatCannotBeIsRefusedInASentence(String words) {
        assertThat(run.of(("descend|" + words).split("\\|", -1))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }
}
