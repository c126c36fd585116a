package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gradlab.data.cell.CsvDialect;
import gradlab.knob.Knobs;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.ejml.data.FMatrixRMaj;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is written into a table in any dialect is what is read. */
class CsvPropertyTest {
    private static final String[] WORDS = {
        "Biscoe", "Torgersen Ö", "a;b", "c, d", "say \"hi\"", "two\nlines"
    };

    /** A table with two numbers, a word, a weight and a target, and the way it is written. */
    private static final class Table {
        private final Random random;
        private final char delimiter;
        private final boolean comma;
        private final boolean header;
        private final boolean quoted;
        private final boolean marked;
        private final boolean gaps;
        private final MissingCells missing;
        private final Charset charset;
        private final String newline;
        private final List<float[]> numbers = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        Table(long seed) {
            random = new Random(seed);
            delimiter = ",;\t|".charAt(random.nextInt(4));
            comma = delimiter != ',' && random.nextBoolean();
            header = random.nextBoolean();
            quoted = random.nextBoolean();
            charset =
                    List.of(
                                    StandardCharsets.UTF_8,
                                    Charset.forName("windows-1252"),
                                    StandardCharsets.UTF_16LE,
                                    StandardCharsets.UTF_16BE)
                            .get(random.nextInt(4));
            marked =
                    charset.name().startsWith("UTF-16")
                            || (charset.equals(StandardCharsets.UTF_8) && random.nextBoolean());
            gaps = random.nextBoolean();
            missing =
                    !gaps
                            ? MissingCells.ERROR
                            : random.nextBoolean() ? MissingCells.MEAN : MissingCells.DROP_ROWS;
            newline = random.nextBoolean() ? "\r\n" : "\n";
            int rows = 3 + random.nextInt(30);
            for (int i = 0; i < rows; i++) {
                float[] row = new float[4];
                for (int j = 0; j < row.length; j++) {
                    row[j] = (random.nextInt(2001) - (j == 2 ? 0 : 1000)) / 8f;
                }
                row[3] += 0.0625f; // never a class
                if (gaps && i > 0 && random.nextInt(4) == 0) {
                    row[0] = Float.NaN;
                }
                numbers.add(row);
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
        }

        String text() {
            StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
            if (header) {
                text.append(line(List.of("x", "z", "w", "word", "y")));
            }
            for (int i = 0; i < numbers.size(); i++) {
                float[] row = numbers.get(i);
                text.append(
                        line(
                                List.of(
                                        number(row[0]),
                                        number(row[1]),
                                        number(row[2]),
                                        words.get(i),
                                        number(row[3]))));
            }
            return text.toString();
        }

        private String number(float value) {
            String text = Float.isNaN(value) ? "NA" : Float.toString(value);
            return comma ? text.replace('.', ',') : text;
        }

        private String line(List<String> cells) {
            List<String> written = new ArrayList<>();
            for (String cell : cells) {
                boolean must =
                        cell.indexOf(delimiter) >= 0
                                || cell.indexOf('"') >= 0
                                || cell.indexOf('\n') >= 0;
                String blanks = random.nextInt(4) == 0 && delimiter != '\t' ? " " : "";
                String body = must || quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
                written.add(blanks + body + blanks);
            }
            return String.join(String.valueOf(delimiter), written) + newline;
        }

        Csv source() {
            Csv csv =
                    Knobs.set(new Csv("t.csv"), Csv::dialect, CsvDialect::delimiter)
                            .to(String.valueOf(delimiter));
            csv = Knobs.set(csv, Csv::dialect, CsvDialect::decimal).to(comma ? "," : ".");
            csv = Knobs.set(csv, Csv::dialect, CsvDialect::header).to(header);
            csv = Knobs.set(csv, Csv::weights).to(header ? "w" : "3");
            return Knobs.set(csv, Csv::missing).to(missing);
        }

        float mean() {
            return (float)
                    numbers.stream()
                            .mapToDouble(row -> row[0])
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(0);
        }

        List<Integer> kept() {
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                if (missing == MissingCells.MEAN || !Float.isNaN(numbers.get(i)[0])) {
                    kept.add(i);
                }
            }
            return kept;
        }
    }

    @Property(tries = 400, seed = "11", edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsWhatIsRead(@ForAll long seed) throws IOException {
        Table table = new Table(seed);
        Path folder = Files.createTempDirectory("csv");
        Path file = folder.resolve("t.csv");
        try {
            Files.write(file, table.text().getBytes(table.charset));
            Dataset data = table.source().load(folder);

            List<Integer> kept = table.kept();
            float mean = table.mean();
            FMatrixRMaj filled = Filling.of(data, Matrices.range(data.rows())).fill(data.inputs());
            assertThat(data.rows()).isEqualTo(kept.size());
            for (int i = 0; i < kept.size(); i++) {
                float[] row = table.numbers.get(kept.get(i));
                assertThat(filled.get(i, 0)).isEqualTo(Float.isNaN(row[0]) ? mean : row[0]);
                assertThat(data.inputs().get(i, 1)).isEqualTo(row[1]);
                assertThat(data.weights().get(i, 0)).isEqualTo(row[2]);
                assertThat(data.targets().get(i, 0)).isEqualTo(row[3]);
                String name = (table.header ? "word" : "4") + "=" + table.words.get(kept.get(i));
                int place = data.inputNames().indexOf(name);
                assertThat(place).as(name).isGreaterThan(1);
                assertThat(data.inputs().get(i, place)).isEqualTo(1);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Property(tries = 200, seed = "12", edgeCases = EdgeCasesMode.NONE)
    void aCellThatIsSpoiltIsAnErrorWithItsLine(@ForAll long seed) throws IOException {
        Table table = new Table(seed);
        Path folder = Files.createTempDirectory("csv");
        Path file = folder.resolve("t.csv");
        try {
            String text = table.text();
            long spoilt = text.chars().filter(letter -> letter == '\n').count() + 1;
            text += table.line(List.of("1", "2", "3", table.words.getLast(), "spoilt"));
            Files.write(file, text.getBytes(table.charset));

            assertThat(catchThrowable(() -> table.source().load(folder)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("line " + spoilt + ",");
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
