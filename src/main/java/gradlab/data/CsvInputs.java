package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** The input columns of a table as numbers: a column of words becomes an input for each word. */
final class CsvInputs {
    private static final int MOST_WORDS = 50;

    private final Csv plan;
    private final CsvTable table;
    private final Cells cells;
    private final List<CsvTable.Row> rows;
    private final List<Column> columns = new ArrayList<>();

    /**
     * One column of the table.
     *
     * @param words in the order of their inputs; empty for a column of numbers
     */
    private record Column(int place, int first, List<String> words) {
        int width() {
            return Math.max(1, words.size());
        }
    }

    /**
     * The columns of some rows.
     *
     * @param places of the input columns
     */
    CsvInputs(Csv plan, CsvTable table, List<CsvTable.Row> rows, int[] places) {
        this.plan = plan;
        this.table = table;
        this.rows = rows;
        cells = plan.cells();
        int first = 0;
        for (int place : places) {
            Column column = new Column(place, first, words(place));
            columns.add(column);
            first += column.width();
        }
    }

    /** For each column, whether its cells are numbers or few enough words. */
    static List<Boolean> usable(Csv plan, CsvTable table) {
        List<Boolean> usable = new ArrayList<>();
        int width = table.columns().size();
        List<CsvTable.Row> whole =
                table.rows().stream().filter(row -> row.cells().size() == width).toList();
        CsvInputs none = new CsvInputs(plan, table, whole, new int[0]);
        for (int place = 0; place < width; place++) {
            try {
                int words = none.words(place).size();
                boolean own = words == whole.size() && words > 1;
                usable.add(words == 0 ? none.holdsNumbers(place) : !own);
            } catch (DataException tooMany) {
                usable.add(false);
            }
        }
        return usable;
    }

    private boolean holdsNumbers(int place) {
        long numbers = rows.stream().filter(row -> cells.isNumber(row.cells().get(place))).count();
        return 2 * numbers > rows.size();
    }

    /** The words of a column; none where most of its cells are numbers. */
    private List<String> words(int place) {
        if (plan.text() == TextColumns.ERROR) {
            return List.of();
        }
        List<String> there =
                rows.stream()
                        .map(row -> row.cells().get(place).strip())
                        .filter(cell -> !cells.isMissing(cell))
                        .toList();
        long numbers = there.stream().filter(cells::resemblesNumber).count();
        if (2 * numbers >= there.size()) {
            return List.of();
        }
        List<String> words = there.stream().distinct().sorted().toList();
        if (words.size() > MOST_WORDS) {
            throw new DataException(
                    ("%s: column \"%s\" holds %d different words, and at most %d become inputs;"
                                    + " make it the target, or name the inputs without it")
                            .formatted(
                                    table.name(),
                                    table.columns().get(place),
                                    words.size(),
                                    MOST_WORDS));
        }
        return words;
    }

    /** A name for each input. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = table.columns().get(column.place());
            if (column.words().isEmpty()) {
                names.add(name);
            } else {
                column.words().forEach(word -> names.add(WordInputs.name(name, word)));
            }
        }
        return names;
    }

    /** Where the inputs of each column of words begin. */
    List<Integer> wordColumns() {
        return columns.stream().filter(one -> !one.words().isEmpty()).map(Column::first).toList();
    }

    /**
     * [rows][inputs]; NaN where a cell is missing that will be filled.
     *
     * @param bad takes each cell that cannot be used, as row and place
     */
    FMatrixRMaj numbers(ObjIntConsumer<CsvTable.Row> bad) {
        int width = columns.stream().mapToInt(Column::width).sum();
        FMatrixRMaj numbers = new FMatrixRMaj(rows.size(), width);
        for (int i = 0; i < rows.size(); i++) {
            CsvTable.Row row = rows.get(i);
            for (Column column : columns) {
                String cell = row.cells().get(column.place()).strip();
                boolean missing = cells.isMissing(cell);
                if (missing && plan.missing() == MissingCells.MEAN) {
                    for (int j = 0; j < column.width(); j++) {
                        numbers.set(i, column.first() + j, Float.NaN);
                    }
                } else if (missing || (column.words().isEmpty() && !cells.isNumber(cell))) {
                    bad.accept(row, column.place());
                } else if (column.words().isEmpty()) {
                    numbers.set(i, column.first(), cells.number(cell));
                } else {
                    numbers.set(i, column.first() + column.words().indexOf(cell), 1);
                }
            }
        }
        return numbers;
    }
}
