package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.CsvDialect;
import gradlab.knob.Essential;
import gradlab.knob.FilePath;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rows of a CSV file. A cell that cannot be read is an error with its line and column. */
public record Csv(
        @Essential(required = true)
                @Knob(
                        label = "Path",
                        help = "The file; a relative path starts at the experiment's folder")
                @FilePath
                String path,
        @Essential
                @Knob(
                        label = "Target",
                        help = "The column or columns to predict; none means the last column")
                List<String> target,
        @Knob(label = "Inputs", help = "The columns to predict from; none means all others")
                List<String> inputs,
        @Inline CsvDialect dialect,
        @Knob(label = "Missing cells", help = "What becomes of a row in which a cell is missing")
                MissingCells missing,
        @Knob(
                        label = "Missing markers",
                        help = "What stands for a missing value, besides an empty cell")
                List<String> missingMarkers,
        @Knob(label = "Columns of words", help = "What becomes of an input column of words")
                TextColumns text,
        @Knob(
                        label = "Numbers as words",
                        help =
                                "Input columns whose numbers are names, such as 1, 2, 3 for three"
                                        + " countries: they become an input a number")
                List<String> words,
        @Knob(label = "Target kind", help = "Whether the target is a class or a number")
                TargetKind targetKind,
        @Knob(
                        label = "Weights",
                        help =
                                "The column with how much each row counts in the loss and in the"
                                        + " metrics; none means all alike")
                String weights,
        @Knob(
                        label = "Test file",
                        help =
                                "A file of test rows with the same columns; read where the split"
                                        + " wants own test rows")
                @FilePath
                String testPath,
        @Inline Selection selection)
        implements DataSource {
    /** No file yet; commas, a header, and the last column as target. */
    public Csv() {
        this("");
    }

    /** A file with commas and a header, whose last column is the target. */
    public Csv(String path) {
        this(
                path,
                List.of(),
                List.of(),
                new CsvDialect(),
                MissingCells.ERROR,
                Cells.MARKERS,
                TextColumns.ONE_HOT,
                List.of(),
                TargetKind.AUTO,
                "",
                "",
                new Selection());
    }

    /** Keeps its own copies. */
    public Csv {
        target = List.copyOf(target);
        inputs = List.copyOf(inputs);
        missingMarkers = List.copyOf(missingMarkers);
        words = List.copyOf(words);
    }

    /** What stands between two cells. */
    public String delimiter() {
        return dialect.delimiter();
    }

    /** Whether the first line names the columns. */
    public boolean header() {
        return dialect.header();
    }

    /** What stands before a number's fraction. */
    public String decimal() {
        return dialect.decimal();
    }

    @Override
    public Extent extent(Path folder) {
        Extent own = CsvTable.extent(chosen(folder), delimiter().charAt(0));
        if (!hasTest()) {
            return own;
        }
        Extent test = CsvTable.extent(folder.resolve(testPath), delimiter().charAt(0));
        return new Extent(own.rows() + test.rows(), own.columns(), own.reading() + test.bytes());
    }

    @Override
    public List<Path> files(Path folder) {
        return Stream.of(path, testPath)
                .filter(named -> !named.isBlank())
                .map(folder::resolve)
                .toList();
    }

    @Override
    public Dataset rows(Path folder) {
        return CsvReading.read(this, table(folder));
    }

    @Override
    public boolean hasTest() {
        return !testPath.isBlank();
    }

    @Override
    public boolean namesTest() {
        return hasTest();
    }

    @Override
    public Message noTest() {
        return Message.of(
                "csv needs the file of its test rows; name it in test_path, or set"
                        + " own_test to false");
    }

    @Override
    public Dataset rowsWithTest(Path folder) {
        Path test = folder.resolve(testPath);
        return CsvReading.read(
                this, table(folder), CsvTable.read(test, delimiter().charAt(0), header()));
    }

    @Override
    public boolean isTable() {
        return true;
    }

    /** By the names of the other's columns, wherever they stand, and with the words it knows. */
    @Override
    public Dataset readAlike(Path folder, Dataset other) {
        CsvTable table = table(folder);
        return selection.of(CsvReading.read(like(other, table), table, other.inputNames()));
    }

    /** The same for a table whose columns are called as those of others. */
    private Csv like(Dataset other, CsvTable table) {
        Csv wanted = Knobs.set(this, Csv::inputs).to(CsvInputs.columns(other.inputNames(), table));
        if (target.isEmpty()) {
            wanted = Knobs.set(wanted, Csv::target).to(other.targetNames());
        }
        TargetKind kind = other.classification() ? TargetKind.CLASSES : TargetKind.NUMBERS;
        return targetKind == TargetKind.AUTO ? Knobs.set(wanted, Csv::targetKind).to(kind) : wanted;
    }

    /** The file cut into columns. */
    public CsvTable table(Path folder) {
        return CsvTable.read(chosen(folder), delimiter().charAt(0), header());
    }

    /** How its cells are read. */
    Cells cells() {
        return new Cells(decimal().charAt(0), Set.copyOf(missingMarkers));
    }

    private Path chosen(Path folder) {
        if (path.isBlank()) {
            throw new DataException("path: no CSV file is chosen yet; choose one");
        }
        return folder.resolve(path);
    }
}
