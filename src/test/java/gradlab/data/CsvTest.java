package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsvTest {
    @TempDir Path folder;

    private Csv file(String... lines) throws IOException {
        Files.writeString(folder.resolve("t.csv"), String.join("\n", lines) + "\n");
        return new Csv("t.csv");
    }

    private static Csv with(Csv csv, String knob, Object value) {
        return Knobs.with(csv, Knobs.field(Csv.class, knob), value);
    }

    private DataException refusal(Csv csv) {
        return catchThrowableOfType(DataException.class, () -> csv.load(folder));
    }

    @Test
    void theLastColumnIsTheTargetUnlessNamed() throws IOException {
        Dataset data = file("a,b,c", "1,2.5,3e2", "-4,.5,6").load(folder);

        assertThat(data.inputs().data).containsExactly(1, 2.5f, -4, 0.5f);
        assertThat(data.targets().data).containsExactly(300, 6);
        assertThat(data.inputNames()).containsExactly("a", "b");
        assertThat(data.targetNames()).containsExactly("c");
        assertThat(data.classNames()).isEmpty();
    }

    @Test
    void targetsAndInputsCanBeNamed() throws IOException {
        Csv csv = with(file("a,b,c,d", "1,2,3,4"), "target", List.of("d", "a"));
        Dataset data = with(csv, "inputs", List.of("c")).load(folder);

        assertThat(data.targets().data).containsExactly(4, 1);
        assertThat(data.inputs().data).containsExactly(3);
    }

    @Test
    void columnsWithoutAHeaderAreNumbered() throws IOException {
        Csv csv = with(with(file("1;2", "3;4"), "header", false), "delimiter", ";");
        Dataset data = with(csv, "target", List.of("1")).load(folder);

        assertThat(data.targets().data).containsExactly(1, 3);
        assertThat(data.inputNames()).containsExactly("2");
    }

    @Test
    void textInTheTargetMeansClasses() throws IOException {
        Dataset data = file("x,kind", "1,pear", "2,apple", "3,pear").load(folder);

        assertThat(data.classNames()).containsExactly("apple", "pear");
        assertThat(data.targets().data).containsExactly(1, 0, 1);
    }

    @Test
    void wholeNumbersFromZeroAreClassesUnlessTheFileIsToldOtherwise() throws IOException {
        Csv csv = file("x,y", "1,0", "2,2", "3,1", "3,10");
        assertThat(csv.load(folder).classNames()).isEmpty();
        assertThat(with(csv, "targetKind", TargetKind.CLASSES).load(folder).classNames())
                .containsExactly("0", "1", "2", "10");

        Csv gapless = file("x,y", "1,0", "2,2", "3,1");
        assertThat(gapless.load(folder).classNames()).containsExactly("0", "1", "2");
        assertThat(with(gapless, "targetKind", TargetKind.NUMBERS).load(folder).classNames())
                .isEmpty();
    }

    @Test
    void aByteOrderMarkBlankLinesAndQuotesAreNoTrouble() throws IOException {
        Dataset data = file("\uFEFFa,\"b, c\"", "", " 1 ,\"2\"", "").load(folder);

        assertThat(data.inputNames()).containsExactly("a");
        assertThat(data.targetNames()).containsExactly("b, c");
        assertThat(data.rows()).isEqualTo(1);
    }

    @Test
    void everyBadCellIsListedWithItsLineAndColumn() throws IOException {
        DataException refusal =
                refusal(file("a,b", "1,2", "x,3", "", "4", "5,", "6,1,2", "1,1e99", "\"1,5\",2"));

        assertThat(refusal.cells())
                .extracting(BadCell::toString)
                .containsExactly(
                        "line 3, column \"a\": \"x\" is not a number",
                        "line 5 has 1 cell, where the table has 2 columns",
                        "line 6, column \"b\": the cell is empty",
                        "line 7 has 3 cells, where the table has 2 columns",
                        "line 8, column \"b\": 1e99 is too large a number",
                        "line 9, column \"a\": \"1,5\" has a comma; if its fraction begins there,"
                                + " set decimal to \",\"");
        assertThat(refusal)
                .hasMessageStartingWith(
                        "t.csv: 6 places cannot be read: line 3, column \"a\": \"x\" is not a"
                                + " number; line 5 has 1 cell")
                .hasMessageContaining("and 1 more")
                .hasMessageEndingWith(
                        "Mend the file (a cell that holds a \",\" stands in quotes), or leave such"
                                + " rows out with \"missing\": \"drop_rows\".");
    }

    @Test
    void aColumnOfTextAmongTheInputsIsOneMistake() throws IOException {
        Csv csv = with(file("name,x,y", "ann,1,2", "bob,3,4.5"), "text", TextColumns.ERROR);
        assertThat(refusal(csv))
                .hasMessage(
                        "t.csv: column \"name\" holds no numbers (line 2: \"ann\"); set text to"
                                + " one_hot, make it the target, or name the inputs without it");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Csv csv = with(file("a,b", "1,2"), "target", List.of("c"));

        assertThat(refusal(csv))
                .hasMessage("target: there is no column \"c\" in t.csv; its columns are a, b");
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws IOException {
        assertThat(refusal(new Csv("no.csv"))).hasMessageContaining("There is no file");
        assertThat(refusal(new Csv())).hasMessageContaining("no CSV file is chosen");
        assertThat(refusal(file("a,b"))).hasMessageContaining("no rows below it");
        assertThat(refusal(file("a,a", "1,2"))).hasMessageContaining("called \"a\" in line 1");
        assertThat(refusal(file("a", "1"))).hasMessageContaining("is the delimiter \",\" right?");

        Files.writeString(folder.resolve("t.csv"), "");
        assertThat(refusal(new Csv("t.csv"))).hasMessageContaining("is empty");
        Files.write(folder.resolve("t.csv"), new byte[] {'a', ',', 'b', 10, (byte) 0x81, ',', 'c'});
        assertThat(refusal(new Csv("t.csv"))).hasMessageContaining("is no text");
        Files.write(folder.resolve("t.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 10, 0});
        assertThat(refusal(new Csv("t.csv"))).hasMessageContaining("is no text");
    }

    @Test
    void numbersMayHaveADecimalComma() throws IOException {
        Csv csv = with(with(file("a;b", "1,5;2", "-,25;3e1"), "delimiter", ";"), "decimal", ",");
        Dataset data = csv.load(folder);

        assertThat(data.inputs().data).containsExactly(1.5f, -0.25f);
        assertThat(data.targets().data).containsExactly(2, 30);
        Csv pointed = with(with(file("a;b", "1.5;2"), "delimiter", ";"), "decimal", ",");
        assertThat(refusal(pointed).cells())
                .extracting(BadCell::toString)
                .containsExactly(
                        "line 2, column \"a\": \"1.5\" has a point; if its fraction begins there,"
                                + " set decimal to \".\"");
        assertThatThrownBy(() -> with(new Csv("t.csv"), "decimal", ","))
                .hasMessageContaining("cannot both be \",\"");
    }

    @Test
    void aColumnOfWordsBecomesAnInputForEachWord() throws IOException {
        Dataset data = file("x,island,y", "1,Dream,2", "2,Biscoe,4", "3, Dream,5").load(folder);

        assertThat(data.inputNames()).containsExactly("x", "island=Biscoe", "island=Dream");
        assertThat(data.inputs().data).containsExactly(1, 0, 1, 2, 1, 0, 3, 0, 1);
    }

    @Test
    void aColumnOfTooManyWordsIsNamed() throws IOException {
        String[] lines = new String[52];
        lines[0] = "name,y";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "word" + i + "," + (i + 0.5);
        }

        assertThat(refusal(file(lines)))
                .hasMessageContaining("column \"name\" holds more than the 50 different words");
    }

    @Test
    void rowsThatLackACellAreLeftOutWithTheirLinesWhereThatIsWanted() throws IOException {
        Csv csv = file("a,b,c", "1,2,3.5", "NA,2,3.5", "", "4,5,?", "6,7", "8,9,10");
        Dataset data = with(csv, "missing", MissingCells.DROP_ROWS).load(folder);

        assertThat(data.inputs().data).containsExactly(1, 2, 8, 9);
        assertThat(data.gaps().note())
                .isEqualTo("t.csv: 3 of 5 rows left out: lines 3, 5, 6 lack a cell");
        assertThat(refusal(csv).cells()).hasSize(3);
    }

    @Test
    void aRowThatIsLeftOutForCellsTooManyIsNotSaidToLackOne() throws IOException {
        Csv csv = file("a,b", "1,2,3", "?,4.5", "5,6", "7,8,9,10");
        Dataset data = with(csv, "missing", MissingCells.DROP_ROWS).load(folder);

        assertThat(data.gaps().note())
                .isEqualTo(
                        "t.csv: 3 of 4 rows left out: line 3 lacks a cell; lines 2, 5 have more"
                                + " cells than the 2 columns");
        Csv longer = with(file("a,b", "1,2,3"), "missing", MissingCells.DROP_ROWS);
        assertThat(refusal(longer))
                .hasMessageStartingWith(
                        "t.csv: no row is left: line 2 has more cells than the 2 columns; mend");
    }

    @Test
    void whatIsAdvisedIsWhatHelps() throws IOException {
        assertThat(refusal(file("a,b", "1,2.5", ",3.5")))
                .hasMessageContaining("column \"a\": the cell is empty")
                .hasMessageEndingWith("say with \"missing\" what becomes of such rows.");
        assertThat(refusal(file("a,b", "1,2.5", "2,3.5", "x,4.5")))
                .hasMessageEndingWith("Mend the file, or choose other columns.");
        Csv all = with(file("a,b", "1,2"), "target", List.of("a", "b"));
        assertThat(refusal(all)).hasMessageStartingWith("target: every column of t.csv");
        Csv classes = with(file("a,b,c", "1,2,3"), "target", List.of("a", "b"));
        assertThat(refusal(with(classes, "targetKind", TargetKind.CLASSES)))
                .hasMessageStartingWith(
                        "target_kind: classes stand in one column, and `target` names 2");
    }

    @Test
    void aColumnWithoutANameHasOneOfItsOwn() throws IOException {
        assertThat(file("2,,3,", "1,2,4,5").load(folder).inputNames())
                .containsExactly("2", "2_", "3");
    }

    @Test
    void whatIsTooLongForARowIsSaidSo() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n" + "1,".repeat(1_000_001));
        assertThat(refusal(new Csv("t.csv")))
                .hasMessageContaining("t.csv cannot be cut into rows and columns: ")
                .hasMessageContaining("1000000 fields");
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n\"" + "1\n".repeat(9_000_000));
        assertThat(refusal(new Csv("t.csv")))
                .hasMessageContaining("the quote that opens in line 3 is never closed");
    }
}
