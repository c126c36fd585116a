package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.LostDigits;
import gradlab.data.cell.Spellings;
import gradlab.data.cell.WordInputs;
import gradlab.text.Message;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the inputs of a trained model from a CSV file, by the names of its columns. */
public final class TableNumbers {
    private final CsvTable table;
    private final boolean header;
    private final boolean numbered;
    private final Cells cells;
    private final Filling filling;
    private final BadCells bad;
    private final Map<Integer, Spellings> words = new TreeMap<>();

    private TableNumbers(
            CsvTable table, boolean header, boolean numbered, Cells cells, Filling filling) {
        this.table = table;
        this.header = header;
        this.numbered = numbered;
        this.cells = cells;
        this.filling = filling;
        bad = new BadCells(table, cells);
    }

    /**
     * The columns in the order they are named, whatever else the file holds: [rows][columns]. A
     * first line that names these columns is the header, whatever it looks like; delimiter and
     * decimal sign are found by looking. Without a header the file must hold just these columns, or
     * be cut like the one that was trained on, where that had none either.
     *
     * @param source the data of the training, which tells what stands for a missing value
     * @param filling what stands for missing inputs
     * @throws DataException naming every cell that cannot be used, or a column that is missing
     */
    public static FMatrixRMaj read(
            Path file, List<String> columns, DataSource source, Filling filling) {
        CsvGuess cut = CsvGuess.of(file, columns, source);
        Set<String> markers =
                source instanceof Csv csv ? csv.cells().markers() : new Cells().markers();
        CsvTable table = CsvTable.read(file, cut.delimiter(), cut.header());
        boolean numbered = source instanceof Csv csv && !csv.header();
        return new TableNumbers(
                        table, cut.header(), numbered, new Cells(cut.decimal(), markers), filling)
                .numbers(columns);
    }

    /** An input and the column it is read from; the word it stands for, or null for a number. */
    private record Place(int column, @Nullable String word) {}

    private List<Place> places(List<String> inputs) {
        if (header) {
            return inputs.stream().map(input -> place(input, inputs)).toList();
        }
        List<String> columns = inputs.stream().map(WordInputs::source).distinct().toList();
        if (table.columns().size() == inputs.size()) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(inputs.size())
                    .map(i -> new Place(i, null))
                    .toList();
        }
        if (numbered && columns.stream().allMatch(table::has)) {
            return inputs.stream().map(input -> place(input, inputs)).toList();
        }
        if (table.columns().size() != columns.size()) {
            throw new DataException(
                    "{0} has {1} {1|column|columns} and no header, but the model takes {2}: "
                            + "{3}",
                    table.name(),
                    table.columns().size(),
                    columns.size(),
                    String.join(", ", columns));
        }
        Map<String, Integer> numbers = new HashMap<>();
        columns.forEach(column -> numbers.put(column, numbers.size()));
        return inputs.stream()
                .map(input -> place(input, numbers.getOrDefault(WordInputs.source(input), 0)))
                .toList();
    }

    private Place place(String input, List<String> inputs) {
        return WordInputs.isBare(input, inputs, table::has)
                ? new Place(table.column(input, "inputs"), null)
                : place(input, table.column(WordInputs.source(input), "inputs"));
    }

    private static Place place(String input, int column) {
        return new Place(column, WordInputs.column(input) == null ? null : WordInputs.word(input));
    }

    private FMatrixRMaj numbers(List<String> inputs) {
        List<Place> places = places(inputs);
        gatherWords(places);
        int[] rows = {0};
        table.each(row -> rows[0]++);
        FMatrixRMaj floats = new FMatrixRMaj(rows[0], places.size());
        LostDigits numbers = new LostDigits(cells, floats);
        int[] next = {0};
        table.each(
                row -> {
                    int i = next[0]++;
                    if (row.cells().size() != table.columns().size()) {
                        bad.addOdd(row);
                        return;
                    }
                    for (int j = 0; j < places.size() && i < floats.numRows; j++) {
                        write(row, places.get(j), numbers, i, j);
                    }
                    words.forEach((column, known) -> checkWord(row, column, known));
                });
        if (!bad.isEmpty()) {
            throw bad.refusal(Message.of("Mend the file: the model takes these columns."));
        }
        return filling.fill(numbers.matrix());
    }

    private static String cell(CsvTable.Row row, int place) {
        return row.cells().get(place).strip();
    }

    private void write(CsvTable.Row row, Place place, LostDigits numbers, int i, int j) {
        String cell = cell(row, place.column());
        String word = place.word();
        if (cells.isMissing(cell) && filling.fills()) {
            numbers.mark(i, j, Float.NaN);
        } else if (word != null && !cells.isMissing(cell)) {
            numbers.mark(i, j, names(place, cell) ? 1 : 0);
        } else if (cells.isNumber(cell)) {
            numbers.write(i, j, cell);
        } else {
            bad.add(row, place.column());
        }
    }

    /** Whether a cell names the word that an input stands for. */
    private boolean names(Place place, String cell) {
        Spellings known = words.get(place.column());
        if (known == null || place.word() == null) {
            return false;
        }
        Integer number = known.number(cell);
        return number != null && number.equals(known.number(place.word()));
    }

    /** Gathers the words of each column of words. */
    private void gatherWords(List<Place> places) {
        Map<Integer, List<String>> known = new TreeMap<>();
        for (Place place : places) {
            if (place.word() != null) {
                known.computeIfAbsent(place.column(), column -> new ArrayList<>())
                        .add(place.word());
            }
        }
        known.forEach((column, all) -> words.put(column, new Spellings(cells, all)));
    }

    /** A word that the training rows did not hold has no input. */
    private void checkWord(CsvTable.Row row, int column, Spellings known) {
        String cell = cell(row, column);
        if (!cells.isMissing(cell) && known.number(cell) == null) {
            bad.add(row, column, known.names());
        }
    }
}
