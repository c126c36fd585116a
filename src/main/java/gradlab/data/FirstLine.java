package gradlab.data;

import gradlab.data.cell.Cells;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the first line of a table names its columns or is a row like those below it. */
final class FirstLine {
    private final Cells cells;
    private final List<String> first;
    private final List<CsvTable.Row> below;

    private FirstLine(Cells cells, List<String> first, List<CsvTable.Row> below) {
        this.cells = cells;
        this.first = first;
        this.below = below;
    }

    /**
     * A word above numbers names them. Where there are no numbers at all, a line of words that do
     * not come again below, where words do come again, holds names.
     */
    static boolean isHeader(List<CsvTable.Row> rows, Cells cells) {
        if (rows.size() < 2) {
            return false;
        }
        FirstLine line =
                new FirstLine(cells, rows.getFirst().cells(), rows.subList(1, rows.size()));
        boolean anyNumbers = false;
        boolean words = false;
        for (int i = 0; i < line.first.size(); i++) {
            boolean numbers = line.mostlyNumbers(i);
            anyNumbers |= numbers;
            words |= numbers && line.isWord(i);
        }
        return anyNumbers ? words : line.namesWords();
    }

    /**
     * Whether a line that was taken for names is rather a row: at least half of its cells are
     * numbers above numbers, or words that come again below.
     */
    static boolean looksLikeData(List<String> first, List<CsvTable.Row> below, Cells cells) {
        FirstLine line = new FirstLine(cells, first, below);
        int alike = 0;
        int words = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean numbers = line.mostlyNumbers(i);
            alike +=
                    (numbers && cells.isNumber(first.get(i)))
                                    || (!numbers && line.column(i).contains(first.get(i).strip()))
                            ? 1
                            : 0;
            words += numbers && line.isWord(i) ? 1 : 0;
        }
        return words == 0 && 2 * alike >= first.size();
    }

    private boolean isWord(int column) {
        String cell = first.get(column);
        return !cells.isMissing(cell) && !cells.resemblesNumber(cell);
    }

    private boolean mostlyNumbers(int column) {
        long numbers = column(column).stream().filter(cells::resemblesNumber).count();
        long present = column(column).stream().filter(cell -> !cells.isMissing(cell)).count();
        return present > 0 && 2 * numbers > present;
    }

    private boolean namesWords() {
        boolean repeated = false;
        for (int i = 0; i < first.size(); i++) {
            List<String> column = column(i);
            if (first.get(i).isBlank() || column.contains(first.get(i).strip())) {
                return false;
            }
            Set<String> different = new HashSet<>(column);
            repeated |= different.size() < column.size();
        }
        return repeated && new HashSet<>(first).size() == first.size();
    }

    private List<String> column(int place) {
        List<String> column = new ArrayList<>();
        for (CsvTable.Row row : below) {
            if (place < row.cells().size()) {
                column.add(row.cells().get(place).strip());
            }
        }
        return column;
    }
}
