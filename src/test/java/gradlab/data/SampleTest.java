package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/** The tables that come with the program, counted by hand elsewhere. */
class SampleTest {
    private static final Path NOWHERE = Path.of("no", "such", "folder");

    private static Dataset rows(SampleTable table) {
        return new Sample(table, new Selection()).load(NOWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "PENGUINS, 333, 9, Adelie Chinstrap Gentoo, 146 68 119",
        "IRIS, 150, 4, setosa versicolor virginica, 50 50 50",
        "WINE, 178, 13, 1 2 3, 59 71 48",
        "BREAST_CANCER, 569, 30, benign malignant, 357 212",
        "OPTDIGITS, 1797, 64, 0 1 2 3 4 5 6 7 8 9, 178 182 177 183 181 182 181 179 174 180",
        "AUTO_MPG, 392, 9, '', ''"
    })
    void everyTableIsReadWhole(
            SampleTable table, int count, int inputs, String classes, String sizes) {
        Dataset data = rows(table);

        assertThat(data.rows()).isEqualTo(count);
        assertThat(data.inputNames()).hasSize(inputs);
        assertThat(String.join(" ", data.classNames())).isEqualTo(classes);
        assertThat(data.shape()).isEqualTo(new Sample(table, new Selection()).shape(NOWHERE));
        int[] found = new int[data.classNames().size()];
        if (data.classification()) {
            IntStream.range(0, count).forEach(row -> found[data.label(row)]++);
        }
        assertThat(IntStream.of(found).mapToObj(Integer::toString))
                .containsExactly(sizes.isEmpty() ? new String[0] : sizes.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void everyTableHasAPageThatSaysWhereItIsFrom(SampleTable table) {
        String page = table.page();

        assertThat(page)
                .startsWith("## ")
                .contains("What the columns mean", "What is hard about it");
        assertThat(page.substring(page.indexOf("### Where it is from")))
                .containsPattern("doi:10\\.\\d+/")
                .containsPattern("Licence: (CC0|Creative Commons)");
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsExplainedOnIt(SampleTable table) throws IOException {
        Path file = SampleTable.folder().resolve(table.name().toLowerCase(Locale.ROOT) + ".csv");
        String page = table.page();
        for (String column : Files.readAllLines(file).getFirst().split(",")) {
            assertThat(page)
                    .contains(
                            column.startsWith("pixel")
                                    ? "pixel_0_0"
                                    : column.replaceFirst("^(mean|se|worst)_", ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePictureShowsColumnsThatAreThere(SampleTable table) {
        Dataset data = rows(table);

        assertThat(data.inputNames()).containsAll(table.pictured());
        assertThat(table.pictured().isEmpty()).isEqualTo(data.imageWidth() > 0);
    }
}
