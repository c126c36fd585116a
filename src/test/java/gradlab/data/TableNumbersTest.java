package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradlab.data.cell.CsvDialect;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TableNumbersTest {
    private static final List<String> INPUTS = List.of("x", "w=a", "w=b");

    @TempDir private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("new.csv"), String.join("\n", lines));
    }

    private static float[] read(Path file, Filling filling) {
        return TableNumbers.read(file, INPUTS, new Csv("t.csv"), filling).data;
    }

    @Test
    void wordsAndDecimalCommasAreReadAsInTheTraining() throws IOException {
        assertThat(read(file("w;id;x", "b;p1;1,5", "a;p2;2,5"), Filling.NONE))
                .containsExactly(1.5f, 0, 1, 2.5f, 1, 0);
    }

    @Test
    void missingInputsAreFilledWhereTheTrainingFilledThem() throws IOException {
        Path file = file("x,w", "1,a", "?,b", "2,");

        assertThat(read(file, new Filling(List.of(7.0, 0.0, 1.0))))
                .containsExactly(1, 1, 0, 7, 0, 1, 2, 0, 1);
        DataException refusal =
                catchThrowableOfType(DataException.class, () -> read(file, Filling.NONE));
        assertThat(refusal.cells()).extracting(BadCell::line).containsExactly(3L, 4L);
    }

    @Test
    void aWordThatWasNotTrainedOnIsNamedWithThoseThatWere() throws IOException {
        Path file = file("x,w", "1,a", "2,c");

        DataException refusal =
                catchThrowableOfType(DataException.class, () -> read(file, Filling.NONE));
        assertThat(refusal.cells())
                .extracting(BadCell::toString)
                .containsExactly(
                        "line 3, column \"w\": \"c\" is none of the words that were trained on: a,"
                                + " b");
    }

    @Test
    void aColumnWhoseNameIsAnotherAndItsWordIsNeverTakenForIt() throws IOException {
        Path file = file("x,x=a,x=a=b,y", "a,5,p,0", "b,6,a,1", "b,7,p,0", "a,8,a,1");
        Csv source = new Csv("new.csv");
        Dataset data = source.load(folder);

        assertThat(data.inputNames())
                .containsExactly("x=a", "x=b", "\"x=a\"", "\"x=a=b\"=a", "\"x=a=b\"=p");
        assertThat(TableNumbers.read(file, data.inputNames(), source, Filling.NONE).data)
                .isEqualTo(data.inputs().data);
        assertThat(source.loadAlike(folder, data).inputs().data).isEqualTo(data.inputs().data);
        Path swapped = file("x=a=b,x=a,x", "a,6,b");
        assertThat(TableNumbers.read(swapped, data.inputNames(), source, Filling.NONE).data)
                .containsExactly(0, 1, 6, 1, 0);
    }

    @Test
    void aRunThatKnowsAColumnOfNumbersByItsBareNameStillFindsIt() throws IOException {
        Path file = file("n=1,m", "5,1", "6,2");

        assertThat(
                        TableNumbers.read(file, List.of("m", "n=1"), new Csv("t.csv"), Filling.NONE)
                                .data)
                .containsExactly(1, 5, 2, 6);
    }

    @Test
    void aHeaderOfNumbersIsNoRowSinceTheModelKnowsItsColumns() throws IOException {
        Path file = file("2019,2020,y", "1,2,3", "4,5,6");

        assertThat(
                        TableNumbers.read(
                                        file,
                                        List.of("2020", "2019"),
                                        new Csv("t.csv"),
                                        Filling.NONE)
                                .data)
                .containsExactly(2, 1, 5, 4);
    }

    @Test
    void theHeaderlessFileThatWasTrainedOnIsReadAsThen() throws IOException {
        Csv headerless = Knobs.set(new Csv("new.csv"), Csv::dialect, CsvDialect::header).to(false);
        Path trained = file("1,2,3.5", "4,5,6.5");

        assertThat(headerless.load(folder).inputNames()).containsExactly("1", "2");
        assertThat(TableNumbers.read(trained, List.of("1", "2"), headerless, Filling.NONE).data)
                .containsExactly(1, 2, 4, 5);
        Path inputsAlone = file("1,2", "4,5");
        assertThat(TableNumbers.read(inputsAlone, List.of("1", "2"), headerless, Filling.NONE).data)
                .containsExactly(1, 2, 4, 5);
        assertThat(TableNumbers.read(inputsAlone, List.of("2", "3"), headerless, Filling.NONE).data)
                .containsExactly(1, 2, 4, 5);
    }

    @Test
    void aRowOfAnotherWidthIsRefusedSinceItsCellsMayHaveMoved() throws IOException {
        Path file = file("x,w", "1,a", "1,5,a", "3");

        DataException refusal =
                catchThrowableOfType(
                        DataException.class, () -> read(file, new Filling(List.of(7.0, 0.0, 1.0))));
        assertThat(refusal.cells())
                .extracting(BadCell::toString)
                .containsExactly(
                        "line 3 has 3 cells, where the table has 2 columns",
                        "line 4 has 1 cell, where the table has 2 columns");
        assertThat(refusal).hasMessageEndingWith("Mend the file: the model takes these columns.");
    }
}
