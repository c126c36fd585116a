package gradlab.data;

import java.nio.file.Path;
import java.util.List;

/**
 * What the first lines of a CSV file look like.
 *
 * @param delimiter the character that cuts most lines into the same number of cells
 * @param header whether the first line names the columns
 */
public record CsvGuess(char delimiter, boolean header) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};
    private static final int LINES = 50;

    /** Looks at the first lines. */
    public static CsvGuess of(Path file) {
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(CsvTable.rows(file, delimiter, LINES));
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return new CsvGuess(best, looksLikeHeader(CsvTable.rows(file, best, LINES)));
    }

    /** The share of lines as wide as the first, or 0 when that has one cell; numbers weigh more. */
    private static double score(List<CsvTable.Row> rows) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (width < 2) {
            return 0;
        }
        double alike = rows.stream().filter(row -> row.cells().size() == width).count();
        double numbers =
                rows.stream().flatMap(row -> row.cells().stream()).filter(Cells::isNumber).count();
        return alike / rows.size() + numbers / (rows.size() * width);
    }

    /** A first line without numbers above lines that have some. */
    private static boolean looksLikeHeader(List<CsvTable.Row> rows) {
        return rows.size() > 1
                && rows.getFirst().cells().stream().noneMatch(Cells::isNumber)
                && rows.get(1).cells().stream().anyMatch(Cells::isNumber);
    }
}
