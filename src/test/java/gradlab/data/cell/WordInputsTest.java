package gradlab.data.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class WordInputsTest {
    private static final List<String> NAMES =
            List.of("x", "x=a", "x=a=b", "=", "x=", "\"", "\"x", "\"x\"=", "x\"", "\"\"", "=\"");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "island, Biscoe, island=Biscoe",
                "x=1, a, \"x=1\"=a",
                "x, 1=a, x=1=a",
                "he said \"=\", a, \"he said \"\"=\"\"\"=a"
            })
    void aColumnWhoseNameHoldsTheSignStandsInQuotes(String column, String word, String name) {
        assertThat(WordInputs.name(column, word)).isEqualTo(name);
    }

    @Test
    void everyInputIsTracedToItsColumnAndItsWord() {
        for (String column : NAMES) {
            String number = WordInputs.name(column);
            assertThat(WordInputs.column(number)).as(number).isNull();
            assertThat(WordInputs.source(number)).as(number).isEqualTo(column);
            for (String word : NAMES) {
                String input = WordInputs.name(column, word);
                assertThat(WordInputs.column(input)).as(input).isEqualTo(column);
                assertThat(WordInputs.source(input)).as(input).isEqualTo(column);
                assertThat(WordInputs.word(input)).as(input).isEqualTo(word);
            }
        }
    }

    @Test
    void noTwoInputsHaveOneName() {
        Set<String> names = new HashSet<>();
        for (String column : NAMES) {
            assertThat(names.add(WordInputs.name(column))).isTrue();
            NAMES.forEach(word -> assertThat(names.add(WordInputs.name(column, word))).isTrue());
        }
    }

    @Test
    void theInputsOfAColumnEndWhereAnotherColumnBegins() {
        List<String> inputs =
                List.of(
                        WordInputs.name("x", "1=a"),
                        WordInputs.name("x", "b"),
                        WordInputs.name("x=1", "a"),
                        WordInputs.name("x=1", "b"),
                        WordInputs.name("x=1=a"));

        assertThat(WordInputs.end(inputs, 0)).isEqualTo(2);
        assertThat(WordInputs.end(inputs, 2)).isEqualTo(4);
        assertThat(WordInputs.end(inputs, 4)).isEqualTo(5);
    }
}
