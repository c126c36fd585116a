package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.BadCell;
import gradlab.data.Csv;
import gradlab.data.MissingCells;
import gradlab.data.Selection;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.data.cell.CsvDialect;
import gradlab.data.prepare.Split;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class CsvImportTest {
    @TempDir Path folder;

    private CsvImport model(String... lines) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Path file = folder.resolve("tables").resolve("t.csv");
        Files.writeString(file, String.join("\n", lines));
        return new CsvImport(file, folder, new Split());
    }

    private static int rows(CsvImport model) {
        CsvResult result = model.result();
        assertThat(result).isNotNull();
        return result.rows();
    }

    @Test
    void delimiterHeaderAndColumnsAreGuessed() throws IOException {
        CsvImport model = model("name;x;y;kind", "ann;1;2;a", "bob;3;4;b");

        assertThat(model.delimiter()).isEqualTo(';');
        assertThat(model.header()).isTrue();
        assertThat(model.roles())
                .containsExactly(
                        ColumnRole.IGNORED,
                        ColumnRole.NUMBER,
                        ColumnRole.NUMBER,
                        ColumnRole.TARGET);
        assertThat(model.trouble()).isEmpty();
        assertThat(model.source())
                .isEqualTo(
                        new Csv(
                                "tables/t.csv",
                                List.of("kind"),
                                List.of("x", "y"),
                                new CsvDialect(";", true, "."),
                                MissingCells.ERROR,
                                new Csv().missingMarkers(),
                                TextColumns.ONE_HOT,
                                List.of(),
                                TargetKind.AUTO,
                                "",
                                "",
                                new Selection()));
    }

    @Test
    void badCellsAreListedUntilTheirColumnIsLeftOut() throws IOException {
        CsvImport model = model("a,b,c", "1,2,3.5", "2,oops,4", "3,4,5.5");
        assertThat(model.bad())
                .extracting(BadCell::toString)
                .containsExactly("line 3, column \"b\": \"oops\" is not a number");

        model.use(1, ColumnRole.IGNORED);

        assertThat(model.bad()).isEmpty();
        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().inputs()).containsExactly("a");
    }

    @Test
    void oneColumnMayWeighTheRows() throws IOException {
        CsvImport model = model("a,w,v,y", "1,2,1,3.5", "2,1,1,4", "3,NA,2,5.5");
        assertThat(model.contents()).isNotNull();
        assertThat(model.contents().columns())
                .extracting(column -> column.missing().missing())
                .containsExactly(0L, 1L, 0L, 0L);

        model.use(1, ColumnRole.WEIGHT);
        assertThat(model.bad()).extracting(BadCell::column).containsExactly("w");

        model.use(2, ColumnRole.WEIGHT);
        model.use(1, ColumnRole.IGNORED);
        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().weights()).isEqualTo("v");
        assertThat(model.source().inputs()).containsExactly("a");
        assertThat(preview(model)).containsExactly("y 3.500 4 5.500", " 1 1 2", "a 1 2 3");
    }

    /** Arrow keys go through all that a column can be, the target among them. */
    @Test
    void aColumnThatIsTheTargetInPassingGivesTheGuessedOneItsPlaceBack() throws IOException {
        CsvImport model = model("a,w,y", "1,2,3.5", "2,1,4", "3,1,5.5");

        model.use(1, ColumnRole.TARGET);
        assertThat(model.source().target()).containsExactly("w");
        model.use(1, ColumnRole.WEIGHT);

        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().target()).containsExactly("y");
        assertThat(model.source().weights()).isEqualTo("w");
        assertThat(model.source().inputs()).containsExactly("a");
    }

    /** Of each column what is shown of the first rows. */
    private static List<String> preview(CsvImport model) {
        CsvResult result = model.result();
        assertThat(result).isNotNull();
        return result.columns().stream()
                .map(
                        column ->
                                column.name()
                                        + column.cells().stream()
                                                .map(cell -> " " + cell.text())
                                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void thePreviewShowsInputsAWordFilledCellsAndClasses() throws IOException {
        CsvImport model =
                model("kind,isle,x", "b,East,1", "a,,2", "b,West,?", "a,East,6", "b,East,3");
        model.missing(MissingCells.MEAN);
        model.use(0, ColumnRole.TARGET);

        assertThat(model.roles())
                .containsExactly(ColumnRole.TARGET, ColumnRole.WORDS, ColumnRole.NUMBER);
        CsvResult result = model.result();
        assertThat(result).isNotNull();
        assertThat(result.inputs()).isEqualTo(3);
        assertThat(result.classes()).isEqualTo(2);
        assertThat(preview(model))
                .startsWith(
                        "kind 1 · b 0 · a 1 · b 0 · a 1 · b",
                        "isle=East 1 1 0 1 1",
                        "isle=West 0 0 1 0 0");
        assertThat(result.columns().get(2).cells())
                .extracting(CsvResult.Cell::filled)
                .containsExactly(false, true, false, false, false);
        assertThat(result.targets().train().numRows + result.targets().validation().numRows)
                .isEqualTo(5);
    }

    @Test
    void numbersCanBeWords() throws IOException {
        CsvImport model = model("origin,x,y", "1,2,0.5", "2,3,1.5", "1,5,2.5");
        model.use(0, ColumnRole.WORDS);

        assertThat(model.source().words()).containsExactly("origin");
        assertThat(preview(model)).contains("origin=1 1 0 1", "origin=2 0 1 0");
        model.use(0, ColumnRole.NUMBER);
        assertThat(model.source().words()).isEmpty();
    }

    @Test
    void theTargetThatIsChosenTakesThePlaceOfTheGuessedOneAndMoreCanBeAdded() throws IOException {
        CsvImport model = model("a,b,kind,c", "1,2,u,3.5", "2,3,v,4", "3,4,u,5.5");
        model.use(0, ColumnRole.TARGET);
        assertThat(model.source().target()).containsExactly("a");
        assertThat(model.source().inputs()).containsExactly("b", "kind", "c");

        model.use(1, ColumnRole.TARGET);
        assertThat(model.source().target()).containsExactly("a", "b");
        assertThat(preview(model)).startsWith("a 1 2 3", "b 2 3 4");

        model.use(2, ColumnRole.TARGET);
        assertThat(model.source().target()).containsExactly("kind");
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void eachColumnSaysWhatBecomesOfWhatIsMissing() throws IOException {
        CsvImport model = model("a,w,y", "1,u,3.5", ",u,4", "3,,", "4,v,5.5");
        assertThat(said(model, 0)).isEqualTo("1 missing (25 %): refused");
        model.missing(MissingCells.DROP_ROWS);
        assertThat(said(model, 0)).isEqualTo("1 missing (25 %): 1 row left out");
        model.missing(MissingCells.MEAN);
        assertThat(said(model, 0))
                .isEqualTo("1 missing (25 %): filled with the mean of the training rows");
        assertThat(said(model, 1))
                .isEqualTo(
                        "1 missing (25 %): filled with the most frequent word of the training"
                                + " rows");
        assertThat(said(model, 2))
                .isEqualTo("1 missing (25 %): refused, since only inputs can be filled");
        model.use(0, ColumnRole.IGNORED);
        assertThat(said(model, 0)).isEqualTo("1 missing (25 %): not read");
    }

    private static String said(CsvImport model, int column) {
        assertThat(model.contents()).isNotNull();
        return CsvWords.missing(
                model.contents().columns().get(column),
                model.roles().get(column),
                model.plan().missing());
    }

    @Test
    void aDecimalCommaIsGuessedAndCanBeTakenBack() throws IOException {
        CsvImport model = model("x;y;z", "1,5;2,25;1", "2,5;3,5;2", "3,5;4,5;4");
        assertThat(model.decimal()).isEqualTo(',');
        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().decimal()).isEqualTo(",");

        model.decimal('.');
        assertThat(model.trouble()).isNotEmpty();
        model.decimal(',');
        assertThat(model.roles())
                .containsExactly(ColumnRole.NUMBER, ColumnRole.NUMBER, ColumnRole.TARGET);
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreLeftOutOnDemandAndNamed() throws IOException {
        CsvImport model = model("a,b,c", "1,2,3.5", "2,oops,4", "3,,5", "4,5,6.5", "5,6", "6,7,8");
        assertThat(model.bad()).hasSize(3);

        model.leaveOut();

        assertThat(model.trouble()).isEmpty();
        assertThat(model.note()).endsWith("lines 3, 4, 6 lack a cell");
        assertThat(rows(model)).isEqualTo(3);
        assertThat(model.source().missing()).isEqualTo(MissingCells.DROP_ROWS);
        assertThat(model.source().missingMarkers()).contains("oops");
        assertThat(model.source().load(folder).rows()).isEqualTo(3);
    }

    @Test
    void wordsThatBecomeMarkersOnLeavingOutAreSaid() throws IOException {
        CsvImport model = model("a,b,c", "1,2,3.5", "2,oops,4", "3,,5", "4,5,6.5", "5,6", "6,7,8");
        assertThat(CsvWords.taken(model.taken())).isEmpty();

        model.leaveOut();
        assertThat(model.taken()).containsExactly("oops");
        assertThat(CsvWords.taken(model.taken()))
                .isEqualTo("“oops” stands for a missing value from now on, in every column.");

        model.markers("oops");
        assertThat(model.taken()).isEmpty();
    }

    @Test
    void signsOfMissingValuesAreGuessedAmongNumbersOnly() throws IOException {
        CsvImport model =
                model("a,kind,c", "1,-,3.5", "-,u,4", "None,-,5", "4,u,", "5,u,NA", "6,-,8.5");
        assertThat(model.markers()).contains("NA").contains("-").endsWith("None");
        assertThat(model("a,kind,c", "1,-,3.5", "2,u,4", "3,-,5.5").markers()).doesNotContain("-");

        assertThat(CsvWords.found(model.contents()))
                .isEqualTo(
                        "Found in the file: one empty cell; for missing values “-” (4),"
                                + " “None” (1), “NA” (1); different words in “kind” (1).");
    }

    @Test
    void aTableLinedUpWithBlanksIsGuessed() throws IOException {
        CsvImport model =
                model(
                        "   x      y  kind",
                        " 1.5   20.0     a",
                        "-2.5    3.0     b",
                        "10.0    4.5  a");
        assertThat(model.delimiter()).isEqualTo(' ');
        assertThat(model.header()).isTrue();
        assertThat(model.trouble()).isEmpty();
        assertThat(rows(model)).isEqualTo(3);
        assertThat(model.source().inputs()).containsExactly("x", "y");
        assertThat(model.source().load(folder).inputs().get(1, 0)).isEqualTo(-2.5f);
    }

    @Test
    void wordsAreInputsUnlessEveryRowHasItsOwn() throws IOException {
        CsvImport model = model("id,w,x,y", "p1,a,1,2", "p2,b,2,3.5", "p3,a,4,5");
        assertThat(model.roles())
                .containsExactly(
                        ColumnRole.IGNORED, ColumnRole.WORDS, ColumnRole.NUMBER, ColumnRole.TARGET);

        model.text(TextColumns.ERROR);
        assertThat(model.roles().get(1)).isEqualTo(ColumnRole.IGNORED);
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void markersAreTakenFromTheirField() throws IOException {
        CsvImport model = model("a,b", "1,2.5", "x,3.5", "3,4.5");
        model.missing(MissingCells.MEAN);
        assertThat(model.trouble()).isNotEmpty();

        model.markers("x, NA");

        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().missingMarkers()).containsExactly("", "x", "NA");
        assertThat(rows(model)).isEqualTo(3);
    }

    @Test
    void aWrongDelimiterIsSaidAndCanBeMended() throws IOException {
        CsvImport model = model("a,b", "1,2.5", "3,4.5");
        model.cut(';', true);
        assertThat(model.trouble()).contains("is the delimiter \";\" right?");

        model.cut(',', false);
        assertThat(model.trouble()).contains("\"b\" is not a number");
        model.cut(',', true);
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void aFileElsewhereIsNamedWhole() throws IOException {
        model("a,b", "1,2.5");
        Path file = folder.resolve("tables").resolve("t.csv");

        assertThat(new CsvImport(file, folder.resolve("other"), new Split()).source().path())
                .isEqualTo(file.toString());
    }

    @Test
    void labelsAreLookedForBesideTheirImages() {
        assertThat(SourceFiles.labelsBeside(Path.of("d", "train-images-idx3-ubyte.gz")))
                .isEqualTo(Path.of("d", "train-labels-idx1-ubyte.gz"));
    }
}
