package gradlab.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class RunSearchTest {
    private static final List<String> TAGS = List.of("good one", "Wide");
    private static final String LINES =
            String.join(
                    "\n",
                    "run 12",
                    "slower, but flat",
                    "optimizer sgd",
                    "optimizer learning rate 0.001",
                    "seed 42",
                    "activation leaky relu");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "sgd",
                "SGD relu",
                "run 12",
                "seed 42",
                "seed=42",
                "seed: 42, flat",
                "learning_rate 1e-3",
                "rate .001",
                "42",
                "#wide",
                "#good_one sgd",
                "leaky_relu"
            })
    void findsWhatStandsInALine(String query) {
        assertThat(new RunSearch(query).finds(TAGS, LINES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adam",
                "seed 12",
                "seed 4",
                "run 1",
                "rate 42",
                "#good",
                "#sgd",
                "sgd tanh",
                "4"
            })
    void passesOverWhatDoesNot(String query) {
        assertThat(new RunSearch(query).finds(TAGS, LINES)).isFalse();
    }

    @Test
    void aTagIsFoundByWhatItsChipTypes() {
        assertThat(new RunSearch(RunSearch.forTag("good one")).finds(TAGS, LINES)).isTrue();
    }

    @Test
    void namesAreSortedAsPeopleDo() {
        assertThat(
                        Stream.of("Run 10", "run 2", "a", "Run 2b", "9", "Run")
                                .sorted(new NaturalOrder()))
                .containsExactly("9", "a", "Run", "run 2", "Run 2b", "Run 10");
    }
}
