package gradlab.data;

import java.util.List;

/**
 * Refuses a quoted cell that has swallowed rows: a quote that was opened by mistake runs to the
 * next one, lines below.
 */
final class SwallowedLines {
    private static final int FEWEST = 2;

    private final String file;
    private final char delimiter;
    private int width;

    SwallowedLines(String file, char delimiter) {
        this.file = file;
        this.delimiter = delimiter;
    }

    /** Looks at the next row; the first says how many columns there are. */
    void look(long line, List<String> cells) {
        width = width == 0 ? cells.size() : width;
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                List<String> lines = cell.lines().toList();
                if (cells.size() < width || holdsRows(lines)) {
                    throw new DataException(
                            "{0}: a quote that opens in line {1} swallows the {2}"
                                    + " {2|line|lines} below it; take it out, or close it in"
                                    + " its own line",
                            file, Long.toString(line), Math.max(1, lines.size() - 1));
                }
            }
        }
    }

    /** Whether every line within the cell looks like a row of the table. */
    private boolean holdsRows(List<String> lines) {
        List<String> within = lines.subList(1, Math.max(1, lines.size() - 1));
        return width > 2
                && within.size() >= FEWEST
                && within.stream()
                        .allMatch(
                                one ->
                                        one.chars().filter(c -> c == delimiter).count()
                                                == width - 1);
    }
}
