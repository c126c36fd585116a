package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradlab.data.cell.PreciseMatrix;
import gradlab.data.prepare.LabelNoise;
import gradlab.data.prepare.Partition;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.knob.Knobs;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    @Test
    void whatStandsForAMissingValueCanBeChosen() throws IOException {
        Csv csv = with(file("a,b", "-99,2", "1,3.5"), "missing", MissingCells.DROP_ROWS);

        assertThat(csv.load(folder).rows()).isEqualTo(2);
        assertThat(with(csv, "missingMarkers", List.of("-99")).load(folder).rows()).isEqualTo(1);
    }

    @Test
    void missingInputsAreFilledFromTheTrainingRowsAlone() throws IOException {
        Csv csv =
                with(
                        file("x,w,y", "1,a,0.5", "3,b,1.5", "5,b,2", "?,?,3", "100,a,4", "100,a,5"),
                        "missing",
                        MissingCells.MEAN);
        Dataset data = csv.load(folder);
        Partition parts = new Partition(new int[] {0, 1, 2}, new int[] {3}, new int[] {4, 5});
        PreparedData prepared = PreparedData.of(data, parts, new Scaling(), new LabelNoise(0, 1));

        assertThat(prepared.validation().inputs().data).containsExactly(3, 0, 1);
        assertThat(prepared.filling().values()).containsExactly(3.0, 0.0, 1.0);
    }

    @Test
    void aMissingTargetIsNeverMadeUp() throws IOException {
        Csv csv = with(file("x,y", "1,0.5", "2,"), "missing", MissingCells.MEAN);

        assertThat(refusal(csv).cells())
                .extracting(BadCell::toString)
                .containsExactly("line 3, column \"y\": the cell is empty");
    }

    @Test
    void textThatIsNotUtf8IsReadAsWindows1252WithANotice() throws IOException {
        byte[] text = "name,y\nMünchen €,1.5\nKöln,2.5\n".getBytes("windows-1252");
        Files.write(folder.resolve("t.csv"), text);
        Dataset data = new Csv("t.csv").load(folder);

        assertThat(data.inputNames()).containsExactly("name=Köln", "name=München €");
        assertThat(data.gaps().note())
                .isEqualTo("t.csv is no UTF-8 text, and is read as Windows-1252");
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(folder.resolve("t.csv"), "\uFEFFname,y\nKöln,1.5\n".getBytes(wide));
            assertThat(new Csv("t.csv").load(folder).inputNames()).containsExactly("name=Köln");
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithItsLine() throws IOException {
        assertThat(refusal(file("a,b", "1,2", "\"3,4", "5,6", "7,8")))
                .hasMessage(
                        "t.csv: the quote that opens in line 3 is never closed; close it, or take"
                                + " it out");
        assertThat(refusal(file("a,b,c", "1,\"x,2", "3,y,4", "5,\"z,6", "7,w,8")))
                .hasMessageContaining("quote")
                .hasMessageContaining("line 2");
        Csv dropping =
                with(
                        file("a,b,c", "1,\"x,2", "3,y,4", "5,z\",6,7", "7,w,8"),
                        "missing",
                        MissingCells.DROP_ROWS);
        assertThat(refusal(file("a,b,c", "1,\"x", "3,y,4", "5,z,4", "5,z\",6", "7,w,8")))
                .hasMessageStartingWith(
                        "t.csv: a quote that opens in line 2 swallows the 3 lines below it");
        assertThat(refusal(dropping)).hasMessageContaining("swallows");
        assertThat(file("a,y", "\"two", "lines\", 1.5", "b, 2.5").load(folder).inputNames())
                .containsExactly("a=b", "a=two\nlines");
    }

    @Test
    void aLastColumnThatIsEmptyInEveryLineIsNone() throws IOException {
        Dataset data = file("a,b,", "1,2.5,", "3,4.5,").load(folder);
        assertThat(data.targetNames()).containsExactly("b");
        assertThat(file("a,b", "1,2.5,", "3,4.5,").load(folder).targets().data)
                .containsExactly(2.5f, 4.5f);
        Csv headerless = with(file("1,2.5,,", "3,4.5,,"), "header", false);
        assertThat(headerless.load(folder).inputNames()).containsExactly("1");
        assertThat(refusal(file("a,b,", "1,2.5,", "3,4.5,6")).cells()).hasSize(1);
    }

    @Test
    void aFirstLineThatLooksLikeARowIsSaidSo() throws IOException {
        assertThat(file("5.1,3.5,setosa", "4.9,3,setosa", "7,3.2,versicolor").load(folder).gaps())
                .extracting(Gaps::note)
                .isEqualTo(
                        "t.csv: line 1 names the columns, but looks like data; if it is a row, set"
                                + " header to false");
        assertThat(file("2019,b,y", "1,2,3.5", "4,5,6.5").load(folder).gaps().note()).isEmpty();
        Csv named = with(file("a,b", "1,2.5", "3,4.5"), "header", false);
        assertThat(refusal(named)).hasMessageContaining("set header to true");
    }

    @Test
    void aClassWrittenInTwoWaysIsOne() throws IOException {
        Dataset data = file("a,y", "1,0", "2,1.0", "3,0.0", "4,1", "5,01").load(folder);

        assertThat(data.classNames()).containsExactly("0", "1");
        assertThat(data.targets().data).containsExactly(0, 1, 0, 1, 1);
    }

    @Test
    void aNumberWrittenOtherwiseIsNoClassAndTheSettingThatHelpsIsNamed() throws IOException {
        Csv comma = with(file("a;y", "1;2,5", "2;3,5"), "delimiter", ";");
        assertThat(refusal(comma)).hasMessageContaining("set decimal to \",\"");
        Csv parted = with(file("a;y", "1;1,234.5", "2;3,456,789"), "delimiter", ";");
        assertThat(refusal(parted))
                .hasMessageContaining("take it out of the file (1234.5)")
                .hasMessageContaining("take it out of the file (3456789)");
        Csv either = with(file("a;y", "1,234;1", "2,345;0"), "delimiter", ";");
        assertThat(refusal(either)).hasMessageContaining("take it out of the file (1234)");
        Csv input =
                with(
                        with(file("a;y", "1,5;1", "2,5;0"), "delimiter", ";"),
                        "text",
                        TextColumns.ERROR);
        assertThat(refusal(input)).hasMessageContaining("set decimal to \",\"");
    }

    @Test
    void aColumnOfWeightsIsNoInputAndIsTakenAlong() throws IOException {
        Csv csv = with(file("x,w,y", "1,2,0.5", "3,0.5,1.5"), "weights", "w");
        Dataset data = csv.load(folder);

        assertThat(data.inputNames()).containsExactly("x");
        assertThat(data.weights().data).containsExactly(2, 0.5f);
        assertThat(data.take(new int[] {1}).weights().data).containsExactly(0.5f);
        assertThat(refusal(with(file("x,w,y", "1,-2,0.5"), "weights", "w")))
                .hasMessageContaining("a weight of -2 is less than 0");
        assertThat(refusal(with(file("x,w,y", "1,2,0.5"), "weights", "y")))
                .hasMessageStartingWith("weights: column \"y\" is also the target");
    }

    @Test
    void cellsMayStandAmongBlanks() throws IOException {
        Dataset data = file(" a , w ,y", " 1 , \"b, c\" , 2.5", "3, d ,4.5 ").load(folder);

        assertThat(data.inputNames()).containsExactly("a", "w=b, c", "w=d");
        assertThat(data.targets().data).containsExactly(2.5f, 4.5f);
        Csv aligned = with(file(" a   b    y", " 1  20  2.5", "13   4  4.5"), "delimiter", " ");
        assertThat(aligned.load(folder).inputs().data).containsExactly(1, 20, 13, 4);
    }

    @Test
    void aDelimiterIsOneCharacter() {
        assertThatThrownBy(() -> with(new Csv("t.csv"), "delimiter", ", "))
                .hasMessageContaining("not \", \"");
    }

    @Test
    void delimiterAndHeaderAreGuessedFromTheFirstLines() throws IOException {
        file("a;b", "1,5;2", "3,1;4");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess(';', true, ','));
        file("1,2", "3,4");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess(',', false, '.'));
        file("cap,odor,class", "flat,none,safe", "bell,none,safe", "flat,foul,deadly");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess(',', true, '.'));
        file("id,2019,2020", "1,5,6", "2,7,8");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess(',', true, '.'));
        file("\"a\",\"b\"", "\"1\",\"2\"");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess(',', true, '.'));
        file("x\ty z", "1.5\t2");
        assertThat(CsvGuess.of(folder.resolve("t.csv"))).isEqualTo(new CsvGuess('\t', true, '.'));
    }

    private Csv tested(String train, String test) throws IOException {
        Files.writeString(folder.resolve("t.csv"), train);
        Files.writeString(folder.resolve("test.csv"), test);
        return Knobs.set(new Csv("t.csv"), Csv::testPath).to("test.csv");
    }

    @Test
    void testRowsStandLastAndShareWordsAndClasses() throws IOException {
        Csv source = tested("island,x,kind\nA,1,no\nA,2,no\n", "island,x,kind\nB,3,yes\nA,4,no\n");
        Dataset data = source.load(folder, true);

        assertThat(data.testRows()).isEqualTo(2);
        assertThat(data.inputNames()).containsExactly("island=A", "island=B", "x");
        assertThat(data.classNames()).containsExactly("no", "yes");
        assertThat(data.inputs().data).containsExactly(1, 0, 1, 1, 0, 2, 0, 1, 3, 1, 0, 4);
        assertThat(data.targets().data).containsExactly(0, 0, 1, 0);
        assertThat(source.shape(folder, true)).isEqualTo(data.shape());
        assertThat(source.load(folder).rows()).isEqualTo(2);
        assertThat(source.load(folder).testRows()).isZero();
    }

    @Test
    void aLimitLeavesTheTestRowsWhole() throws IOException {
        Csv source = tested("x,y\n1,0.5\n2,1.5\n3,2.5\n", "x,y\n7,0.5\n8,0.5\n");
        Csv limited = with(source, "limit", 2);
        assertThat(limited.load(folder, true).inputs().data).containsExactly(1, 2, 7, 8);
        assertThat(limited.load(folder, true).testRows()).isEqualTo(2);
    }

    @Test
    void testRowsNeedTheSameColumns() throws IOException {
        Csv other = tested("x,y\n1,0.5\n", "x,z\n1,0.5\n");
        assertThatThrownBy(() -> other.load(folder, true))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("test.csv: column 2 is \"z\", in t.csv it is \"y\"");
        Csv fewer = tested("x,y\n1,0.5\n", "x\n1\n");
        assertThatThrownBy(() -> fewer.load(folder, true))
                .hasMessageContaining("test.csv has 1 column, t.csv has 2");
    }

    @Test
    void aBadCellOfATestRowIsNamedWithItsFile() throws IOException {
        Csv source = tested("x,y\n1,0.5\n2,0.5\n", "x,y\n1,0.5\noops,0.5\n");
        assertThatThrownBy(() -> source.load(folder, true))
                .hasMessageContaining("test.csv: 1 place cannot be read: line 3, column \"x\"");
    }

    @Test
    void testRowsThatAreNotNamedAreMissed() throws IOException {
        tested("x,y\n1,0.5\n", "x,y\n1,0.5\n");
        assertThatThrownBy(() -> new Csv("t.csv").load(folder, true))
                .hasMessageContaining("split.own_test: csv needs")
                .hasMessageContaining("test_path");
        assertThatThrownBy(() -> new Circles().load(folder, true))
                .hasMessageContaining("circles brings no test rows of its own")
                .hasMessageContaining("fashion_mnist")
                .hasMessageContaining("test_images");
    }

    @Test
    void testRowsKeepTheDigitsOfTimeStamps() throws IOException {
        Csv source =
                tested("at,y\n1700000000001,0.5\n1700000000002,1.5\n", "at,y\n1700000000003,0.5\n");
        FMatrixRMaj inputs = source.load(folder, true).inputs();
        assertThat(PreciseMatrix.get(inputs, 1, 0)).isEqualTo(1700000000002.0);
        assertThat(PreciseMatrix.get(inputs, 2, 0)).isEqualTo(1700000000003.0);
    }
}
