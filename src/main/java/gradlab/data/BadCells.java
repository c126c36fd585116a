package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.text.Message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of a table that cannot be used, gathered while its rows go by. */
final class BadCells {
    private static final int MOST = 100_000;
    private static final Message UNSAID = Message.plain("");

    private final CsvTable table;
    private final Cells cells;
    private final Set<BadCell> first = new LinkedHashSet<>();
    private long count;
    private boolean odd;
    private boolean missing;

    /**
     * None yet.
     *
     * @param cells how they are read
     */
    BadCells(CsvTable table, Cells cells) {
        this.table = table;
        this.cells = cells;
    }

    /** One more; a cell that several inputs are read from is bad once. */
    void add(BadCell cell) {
        if (first.size() >= MOST || first.add(cell)) {
            count++;
        }
    }

    /** A cell that holds no number where one is wanted. */
    void add(CsvTable.Row row, int place) {
        String cell = row.cells().get(place);
        missing |= cells.isMissing(cell);
        Message complaint = first.size() < MOST ? cells.complaint(cell) : null;
        add(
                new BadCell(
                        row.line(),
                        table.columns().get(place),
                        complaint == null ? UNSAID : complaint));
    }

    /**
     * A cell that cannot be an input.
     *
     * @param words those that it may hold; none where it is to hold a number
     */
    void add(CsvTable.Row row, int place, List<String> words) {
        String cell = row.cells().get(place).strip();
        if (words.isEmpty() || cells.isMissing(cell)) {
            add(row, place);
        } else {
            add(
                    new BadCell(
                            row.line(),
                            table.columns().get(place),
                            Message.of(
                                    "\"{0}\" is none of the words that were trained on: {1}",
                                    cell, String.join(", ", words))));
        }
    }

    /** A cell that names no class. */
    void addMissingClass(CsvTable.Row row, int place) {
        missing = true;
        add(
                new BadCell(
                        row.line(),
                        table.columns().get(place),
                        Message.of("the class is missing")));
    }

    /** A row that has not a cell for each column. */
    void addOdd(CsvTable.Row row) {
        odd = true;
        add(BadCell.row(row, table.columns().size()));
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether any of them is a row of another width than the table. */
    boolean holdsOdd() {
        return odd;
    }

    /** Whether anything is missing in any of them. */
    boolean holdsMissing() {
        return missing;
    }

    /** Whether all stand in one line. */
    boolean standIn(long line) {
        return first.stream().allMatch(cell -> cell.line() == line);
    }

    /**
     * All of them as one complaint.
     *
     * @param advice what to do, as a sentence
     */
    DataException refusal(Message advice) {
        return new DataException(table.name(), List.copyOf(first), count, advice);
    }
}
