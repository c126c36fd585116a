package gradlab.experiment.json;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Problem;
import gradlab.experiment.preset.ShippedExperiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LayersJsonTest {
    private static final String TWO =
            """
            {"type": "dense", "name": "a", "units": 5, "activation": "relu"},
            {"type": "dropout", "rate": 0.25}\
            """;

    private static List<String> names(String text) {
        LayersJson.Reading reading = LayersJson.parse(text);
        assertThat(reading.problems()).isEmpty();
        return reading.layers().stream().map(Layer::name).toList();
    }

    @Test
    void whatIsWrittenIsASmallListThatReadsBackAsTheSame() {
        for (String name : ShippedExperiments.NAMES) {
            List<Layer> layers = ShippedExperiments.named(name).model().layers();
            String text = LayersJson.write(layers);
            assertThat(text).startsWith("[").doesNotContain("format", "training");
            assertThat(LayersJson.parse(text).layers()).isEqualTo(layers);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "%s",
                "  %s,\n",
                "{\"layers\": [%s]}",
                "{\"model\": {\"layers\": [%s]}}"
            })
    void whatIsCutOutOfAFileIsReadWithOrWithoutWhatIsAroundIt(String around) {
        assertThat(names(around.formatted(TWO))).containsExactly("a", "");
    }

    @Test
    void anExperimentsLayersAreReadAndRepeatsAreWrittenOut() {
        assertThat(names(ExperimentJson.write(ShippedExperiments.opening()))).hasSize(11);
        assertThat(
                        names(
                                """
                                [{"type": "dense", "name": "h", "units": 5, "repeat": 3}]\
                                """))
                .containsExactly("h1", "h2", "h3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hello                                        | Line 1, column
                    [{"type": "dense", "units": 5]               | Line 1, column
                    42                                           | a list of layers
                    [{"type": "dense", "units": 0}]              | layers[0].units
                    [{"type": "dropout"}, {"type": "dens"}]      | layers[1]
                    [{"type": "dense", "units": 3, "unit": 5}]   | layers[0].unit
                    [7]                                          | layers[0]
                    {"format": "gradlab/run", "version": 1}      | gradlab/experiment
                    """)
    void whatCannotBeReadSaysWhereAndWhatIsExpected(String text, String said) {
        LayersJson.Reading reading = LayersJson.parse(text);
        assertThat(reading.layers()).isEmpty();
        assertThat(reading.problems().stream().map(Problem::toString))
                .anyMatch(problem -> problem.contains(said));
    }
}
