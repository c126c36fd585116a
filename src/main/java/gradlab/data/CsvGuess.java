package gradlab.data;

import gradlab.data.cell.Cells;

import java.nio.file.Path;
import java.util.List;

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
