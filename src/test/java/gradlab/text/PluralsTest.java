package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class PluralsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** String literals, joined where a line ends within a sentence. */
    private static final Pattern LITERALS =
            Pattern.compile(
                    "\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*");

    private static final Pattern BARE_PLURAL =
            Pattern.compile(
                    "(?:\\{\\d\\}|%,?d)"
                            + " (?:(?:training|validation|test|other|different|hidden|more|whole)"
                            + " )?(?:epochs|layers|units|parameters|params|rows"
                            + "|seeds|runs|samples|steps|columns|classes|inputs|outputs|images"
                            + "|labels|points|places|problems|findings|numbers|dimensions|curves"
                            + "|files|cells|lessons|weights|batches|phases|experiments)\\b");

    @Test
    void oneIsSingular() {
        assertThat(Text.tr("{0} {0|epoch|epochs}", 1)).isEqualTo("1 epoch");
        assertThat(Text.tr("{0} {0|epoch|epochs}", "1")).isEqualTo("1 epoch");
    }

    @Test
    void everyOtherNumberIsPlural() {
        assertThat(Text.tr("{0} {0|epoch|epochs}", 0)).isEqualTo("0 epochs");
        assertThat(Text.tr("{0} {0|epoch|epochs}", 11)).isEqualTo("11 epochs");
        assertThat(Text.tr("{0} {0|epoch|epochs}", 1L + Integer.MAX_VALUE)).endsWith(" epochs");
    }

    @Test
    void eachCountOfASentenceHasItsOwnWord() {
        assertThat(Text.tr("{0} {0|row is|rows are} {1} {1|batch|batches}", 2, 1))
                .isEqualTo("2 rows are 1 batch");
    }

    @Test
    void apostrophesAndDollarsStandBesideThem() {
        assertThat(Text.tr("it's {0} {0|row's|rows' $1}", 3)).isEqualTo("it's 3 rows' $1");
    }

    @Test
    void noSentenceCountsWithoutASingular() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(PluralsTest::shownToUsers).toList()) {
                LITERALS.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(literal -> literal.replaceAll("\"\\s*\\+\\s*\"", ""))
                        .filter(sentence -> BARE_PLURAL.matcher(sentence).find())
                        .forEach(sentence -> found.add(file.getFileName() + ": " + sentence));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The engine's own refusals and the names of benchmarks are no sentences of the window. */
    private static boolean shownToUsers(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.contains("/engine/")
                && !path.contains("/benchmark/");
    }
}
