package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.WordInputs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the first lines of a CSV file look like.
 *
 * @param delimiter the character that cuts most lines into the same number of cells
 * @param header whether the first line names the columns
 * @param decimal the sign before a number's fraction
 */
public record CsvGuess(char delimiter, boolean header, char decimal) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};
    private static final int LINES = 50;
    private static final Cells POINT = new Cells('.');
    private static final Cells COMMA = new Cells(',');

    /** Looks at the first lines. */
    public static CsvGuess of(Path file) {
        char best = ',';
        double most = -1;
        List<CsvTable.Row> rows = List.of();
        DataException refused = null;
        for (char delimiter : DELIMITERS) {
            try {
                List<CsvTable.Row> cut = new CsvStream(file, delimiter).first(LINES);
                double score = score(cut);
                if (score > most) {
                    most = score;
                    best = delimiter;
                    rows = cut;
                }
            } catch (DataException misfit) {
                refused = refused == null ? misfit : refused;
            }
        }
        if (refused != null && most <= 0) {
            throw refused;
        }
        char decimal = best != ',' && numbers(rows, COMMA) > numbers(rows, POINT) ? ',' : '.';
        return new CsvGuess(best, FirstLine.isHeader(rows, new Cells(decimal)), decimal);
    }

    /**
     * How a file is cut that a model takes its inputs from: the columns that it knows decide, and
     * only then the look of the file.
     *
     * @param source the data of the training
     */
    static CsvGuess of(Path file, List<String> inputs, DataSource source) {
        CsvGuess guess = of(file);
        if (!(source instanceof Csv csv)) {
            return new CsvGuess(
                    guess.delimiter,
                    guess.header || names(file, guess.delimiter, inputs),
                    guess.decimal);
        }
        char own = csv.delimiter().charAt(0);
        if (csv.header() && names(file, own, inputs)) {
            return new CsvGuess(
                    own, true, own == guess.delimiter ? guess.decimal : csv.decimal().charAt(0));
        }
        return new CsvGuess(
                guess.delimiter,
                csv.header() && (guess.header || names(file, guess.delimiter, inputs)),
                guess.decimal);
    }

    /** Whether the first line names all columns that are read. */
    private static boolean names(Path file, char delimiter, List<String> inputs) {
        List<CsvTable.Row> first = new CsvStream(file, delimiter).first(1);
        Set<String> cells = new HashSet<>();
        first.forEach(row -> row.cells().forEach(cell -> cells.add(cell.strip())));
        return inputs.stream()
                .allMatch(
                        input -> cells.contains(input) || cells.contains(WordInputs.source(input)));
    }

    /** The share of lines as wide as the first, or 0 when that has one cell; numbers weigh more. */
    private static double score(List<CsvTable.Row> rows) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (width < 2) {
            return 0;
        }
        double alike = rows.stream().filter(row -> row.cells().size() == width).count();
        double numbers = Math.max(numbers(rows, POINT), numbers(rows, COMMA));
        return alike / rows.size() + numbers / (rows.size() * width);
    }

    private static long numbers(List<CsvTable.Row> rows, Cells reading) {
        return rows.stream().flatMap(row -> row.cells().stream()).filter(reading::isNumber).count();
    }
}
