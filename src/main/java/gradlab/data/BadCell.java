package gradlab.data;

import gradlab.text.Message;

/**
 * A place in a table that cannot be used.
 *
 * @param line of the file, from 1
 * @param column its name; empty when the whole row is meant
 * @param complaint what was found and what is wrong with it
 */
public record BadCell(long line, String column, Message complaint) {
    /** A row that has not a cell for each column of its table. */
    static BadCell row(CsvTable.Row row, int columns) {
        return new BadCell(
                row.line(),
                "",
                Message.of(
                        "has {0} {0|cell|cells}, where the table has {1} {1|column|columns}",
                        row.cells().size(), columns));
    }

    /** As a sentence lists it. */
    public Message said() {
        String number = Long.toString(line);
        return column.isEmpty()
                ? Message.of("line {0} {1}", number, complaint)
                : Message.of("line {0}, column \"{1}\": {2}", number, column, complaint);
    }

    /** As a sentence lists it, in English. */
    @Override
    public String toString() {
        return said().english();
    }
}
