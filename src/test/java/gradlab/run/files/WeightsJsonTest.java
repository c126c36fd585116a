package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "",
                "{\"a\": 1}",
                "[3]",
                "[{\"layer\": \"h\", \"kernel\": 5}]",
                "[{\"layer\": \"h\""
            })
    void whatIsNoListOfLayersIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> WeightsJson.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no file of weights: a JSON list is expected")
                .hasMessageNotContaining("Gson")
                .hasMessageNotContaining("lenient")
                .hasMessageNotContaining("https");
    }

    @Test
    void thePlaceWhereATextStopsBeingJsonIsSaid() {
        assertThatThrownBy(() -> WeightsJson.read("[{\"layer\": \"h\",\n  \"bias\": [0 1]}]"))
                .hasMessageContaining("Line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "true", "[1]"})
    void aWeightThatIsNoNumberIsShown(String cell) {
        assertThatThrownBy(
                        () ->
                                WeightsJson.read(
                                        "[{\"layer\": \"h\", \"bias\": [0, %s]}]".formatted(cell)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void rowsOfUnequalLengthAreNamed() {
        assertThatThrownBy(
                        () -> WeightsJson.read("[{\"layer\": \"h\", \"kernel\": [[1, 2], [3]]}]"))
                .hasMessageContaining("row 2 of [0].kernel has 1 number, but the first has 2");
    }

    @Test
    void aLayerWithoutItsNameIsRefused() {
        assertThat(WeightsJson.read("[]").layers()).isEmpty();
        assertThatThrownBy(() -> WeightsJson.read("[{\"bias\": [0]}]"))
                .hasMessageContaining("`layer` is missing at [0]");
    }
}
