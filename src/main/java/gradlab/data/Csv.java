package gradlab.data;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;

import java.nio.file.Path;
import java.util.List;

/** Rows of a CSV file. A cell that cannot be read is an error with its line and column. */
public record Csv(
        @Essential(required = true)
                @Knob(
                        label = "Path",
                        help = "The file; a relative path starts at the experiment's folder")
                String path,
        @Essential
                @Knob(
                        label = "Target",
                        help = "The column or columns to predict; none means the last column")
                List<String> target,
        @Knob(label = "Inputs", help = "The columns to predict from; none means all others")
                List<String> inputs,
        @Knob(label = "Delimiter", help = "What stands between two cells, such as , or ;")
                String delimiter,
        @Knob(
                        label = "Header",
                        help = "Whether the first line names the columns; else they are 1, 2, …")
                boolean header,
        @Knob(label = "Target kind", help = "Whether the target is a class or a number")
                TargetKind targetKind,
        @Inline Selection selection)
        implements DataSource {
    /** No file yet; commas, a header, and the last column as target. */
    public Csv() {
        this("");
    }

    /** A file with commas and a header, whose last column is the target. */
    public Csv(String path) {
        this(path, List.of(), List.of(), ",", true, TargetKind.AUTO, new Selection());
    }

    /** Keeps its own copies; refuses a delimiter that is not one character. */
    public Csv {
        target = List.copyOf(target);
        inputs = List.copyOf(inputs);
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException(
                    "delimiter must be one character, such as \",\" or \";\", not \"%s\""
                            .formatted(delimiter));
        }
    }

    @Override
    public Extent extent(Path folder) {
        return CsvTable.extent(chosen(folder), delimiter.charAt(0));
    }

    @Override
    public Dataset rows(Path folder) {
        return new CsvReading(this, table(folder)).dataset();
    }

    /** The cells of the file as text. */
    public CsvTable table(Path folder) {
        return CsvTable.read(chosen(folder), delimiter.charAt(0), header);
    }

    private Path chosen(Path folder) {
        if (path.isBlank()) {
            throw new DataException("path: no CSV file is chosen yet; choose one");
        }
        return folder.resolve(path);
    }
}
