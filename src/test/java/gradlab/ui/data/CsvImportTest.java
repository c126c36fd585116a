package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.BadCell;
import gradlab.data.Csv;
import gradlab.data.MissingCells;
import gradlab.data.Selection;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.data.cell.CsvDialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsvImportTest {
    @TempDir Path folder;

    private CsvImport model(String... lines) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Path file = folder.resolve("tables").resolve("t.csv");
        Files.writeString(file, String.join("\n", lines));
        return new CsvImport(file, folder);
    }

    @Test
    void delimiterHeaderAndColumnsAreGuessed() throws IOException {
        CsvImport model = model("name;x;y;kind", "ann;1;2;a", "bob;3;4;b");

        assertThat(model.delimiter()).isEqualTo(';');
        assertThat(model.header()).isTrue();
        assertThat(model.roles())
                .containsExactly(
                        ColumnRole.IGNORED, ColumnRole.INPUT, ColumnRole.INPUT, ColumnRole.TARGET);
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
    void aDecimalCommaIsGuessedAndCanBeTakenBack() throws IOException {
        CsvImport model = model("x;y;z", "1,5;2,25;1", "2,5;3,5;2", "3,5;4,5;4");
        assertThat(model.decimal()).isEqualTo(',');
        assertThat(model.trouble()).isEmpty();
        assertThat(model.source().decimal()).isEqualTo(",");

        model.decimal('.');
        assertThat(model.trouble()).isNotEmpty();
        model.decimal(',');
        assertThat(model.roles())
                .containsExactly(ColumnRole.INPUT, ColumnRole.INPUT, ColumnRole.TARGET);
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreLeftOutOnDemandAndNamed() throws IOException {
        CsvImport model = model("a,b,c", "1,2,3.5", "2,oops,4", "3,,5", "4,5,6.5", "5,6", "6,7,8");
        assertThat(model.bad()).hasSize(3);

        model.leaveOut();

        assertThat(model.trouble()).isEmpty();
        assertThat(model.note()).endsWith("lines 3, 4, 6 lack a cell");
        assertThat(model.rows()).isEqualTo(3);
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
        assertThat(model.rows()).isEqualTo(3);
        assertThat(model.source().inputs()).containsExactly("x", "y");
        assertThat(model.source().load(folder).inputs().get(1, 0)).isEqualTo(-2.5f);
    }

    @Test
    void wordsAreInputsUnlessEveryRowHasItsOwn() throws IOException {
        CsvImport model = model("id,w,x,y", "p1,a,1,2", "p2,b,2,3.5", "p3,a,4,5");
        assertThat(model.roles())
                .containsExactly(
                        ColumnRole.IGNORED, ColumnRole.INPUT, ColumnRole.INPUT, ColumnRole.TARGET);

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
        assertThat(model.rows()).isEqualTo(3);
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

        assertThat(new CsvImport(file, folder.resolve("other")).source().path())
                .isEqualTo(file.toString());
    }

    @Test
    void labelsAreLookedForBesideTheirImages() {
        assertThat(SourceFiles.labelsBeside(Path.of("d", "train-images-idx3-ubyte.gz")))
                .isEqualTo(Path.of("d", "train-labels-idx1-ubyte.gz"));
    }
}
