package gradlab.data;

/**
 * A place in a table that cannot be used.
 *
 * @param line of the file, from 1
 * @param column its name; empty when the whole row is meant
 * @param complaint what was found and what is wrong with it
 */
public record BadCell(long line, String column, String complaint) {
    /** A row that has not a cell for each column of its table. */
    static BadCell row(CsvTable.Row row, int columns) {
        int cells = row.cells().size();
        return new BadCell(
                row.line(),
                "",
                "has %d %s, where the table has %d %s"
                        .formatted(
                                cells,
                                cells == 1 ? "cell" : "cells",
                                columns,
                                columns == 1 ? "column" : "columns"));
    }

    /** As a sentence lists it. */
    @Override
    public String toString() {
        return column.isEmpty()
                ? "line %d %s".formatted(line, complaint)
                : "line %d, column \"%s\": %s".formatted(line, column, complaint);
    }
}
