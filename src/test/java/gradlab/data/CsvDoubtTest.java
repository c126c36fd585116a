package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradlab.data.cell.CsvDialect;
import gradlab.data.cell.MissingCount;
import gradlab.data.cell.PreciseMatrix;
import gradlab.data.prepare.LabelNoise;
import gradlab.data.prepare.Partition;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
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

class CsvDoubtTest {
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
    void missingCellsAreCountedColumnByColumnWhateverBecomesOfThem() throws IOException {
        Csv csv = file("x,w,note,y", "1,a,,0.5", "?,b,,1.5", "5,,k,2", "?,,k,3", "7,a,,4");
        MissingCount x = new MissingCount("x", 2, 5);
        MissingCount w = new MissingCount("w", 2, 5);
        MissingCount y = new MissingCount("y", 0, 5);
        Csv some = with(csv, "inputs", List.of("x", "w"));

        for (MissingCells how : List.of(MissingCells.MEAN, MissingCells.DROP_ROWS)) {
            Dataset data = with(some, "missing", how).load(folder);
            assertThat(data.gaps().missing()).containsExactly(x, w, y);
            assertThat(PreparedData.of(data, new Split(), new Scaling(), 0).missing())
                    .isEqualTo(data.gaps().missing());
        }
        assertThat(new Moons().load(folder).gaps().missing()).isEmpty();
        assertThat(x.share()).isEqualTo(0.4);
    }

    @Test
    void numbersThatAreNamesBecomeAnInputEach() throws IOException {
        Csv csv =
                with(
                        file("x,origin,y", "1,2,0.5", "2,1,1.5", "3,2.0,2", "4,10,3", "5,1,4"),
                        "words",
                        List.of("origin"));
        Dataset data = csv.load(folder);

        assertThat(data.inputNames()).containsExactly("x", "origin=1", "origin=2", "origin=10");
        assertThat(data.inputs().data)
                .containsExactly(1, 0, 1, 0, 2, 1, 0, 0, 3, 0, 1, 0, 4, 0, 0, 1, 5, 1, 0, 0);
        Files.writeString(folder.resolve("new.csv"), "x,origin\n7,1.0\n8,10\n");
        assertThat(
                        TableNumbers.read(
                                        folder.resolve("new.csv"),
                                        data.inputNames(),
                                        csv,
                                        Filling.NONE)
                                .data)
                .containsExactly(7, 1, 0, 0, 8, 0, 0, 1);
        assertThatThrownBy(() -> with(csv, "words", List.of("y")).load(folder))
                .hasMessageContaining("words: column \"y\" is no input");
        assertThatThrownBy(() -> with(csv, "words", List.of("z")).load(folder))
                .hasMessageContaining("words: there is no column \"z\"");
    }

    @Test
    void aFractionWithACommaIsNoThousands() throws IOException {
        assertThat(refusal(file("x;y", "0,145;1", "0,250;2")).getMessage()).contains("delimiter");
        Csv csv = Knobs.set(file("x;y", "0,145;1,5"), Csv::dialect, CsvDialect::delimiter).to(";");
        assertThat(refusal(csv)).hasMessageContaining("set decimal to \",\"");
        assertThat(refusal(csv).getMessage()).doesNotContain("thousands");
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
