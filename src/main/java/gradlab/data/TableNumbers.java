package gradlab.data;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads the inputs of a trained model from a CSV file, by the names of its columns. */
public final class TableNumbers {
    private final CsvTable table;
    private final boolean header;
    private final Cells cells;
    private final Filling filling;
    private final List<BadCell> bad = new ArrayList<>();

    private TableNumbers(CsvTable table, boolean header, Cells cells, Filling filling) {
        this.table = table;
        this.header = header;
        this.cells = cells;
        this.filling = filling;
    }

    /**
     * The columns in the order they are named, whatever else the file holds: [rows][columns].
     * Delimiter, decimal sign and header are found by looking; without a header the file must hold
     * just these columns.
     *
     * @param source the data of the training, which tells what stands for a missing value
     * @param filling what stands for missing inputs
     * @throws DataException naming every cell that cannot be used, or a column that is missing
     */
    public static FMatrixRMaj read(
            Path file, List<String> columns, DataSource source, Filling filling) {
        CsvGuess guess = CsvGuess.of(file);
        Cells cells =
                source instanceof Csv csv
                        ? new Cells(guess.decimal(), csv.cells().markers())
                        : new Cells(guess.decimal());
        CsvTable table = CsvTable.read(file, guess.delimiter(), guess.header());
        return new TableNumbers(table, guess.header(), cells, filling).numbers(columns);
    }

    /** An input and the column it is read from; the word it stands for, or null for a number. */
    private record Place(int column, @Nullable String word) {}

    private List<Place> places(List<String> inputs) {
        if (header) {
            return inputs.stream().map(this::place).toList();
        }
        List<String> columns = inputs.stream().map(TableNumbers::column).distinct().toList();
        if (table.columns().size() == inputs.size()) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(inputs.size())
                    .map(i -> new Place(i, null))
                    .toList();
        }
        if (table.columns().size() != columns.size()) {
            throw new DataException(
                    "%s has %d columns and no header, but the model takes %d: %s"
                            .formatted(
                                    table.name(),
                                    table.columns().size(),
                                    columns.size(),
                                    String.join(", ", columns)));
        }
        return inputs.stream().map(input -> place(input, columns.indexOf(column(input)))).toList();
    }

    private static String column(String input) {
        String column = WordInputs.column(input);
        return column == null ? input : column;
    }

    /** A column of that very name comes before one whose words are inputs. */
    private Place place(String input) {
        boolean itself = table.columns().contains(input);
        String column = WordInputs.column(input);
        return itself || column == null
                ? new Place(table.column(input, "inputs"), null)
                : place(input, table.column(column, "inputs"));
    }

    private static Place place(String input, int column) {
        return new Place(column, WordInputs.column(input) == null ? null : WordInputs.word(input));
    }

    private FMatrixRMaj numbers(List<String> inputs) {
        List<Place> places = places(inputs);
        FMatrixRMaj numbers = new FMatrixRMaj(table.rows().size(), places.size());
        for (int i = 0; i < numbers.numRows; i++) {
            CsvTable.Row row = table.rows().get(i);
            for (int j = 0; j < places.size(); j++) {
                numbers.set(i, j, number(row, places.get(j)));
            }
            checkWords(row, places);
        }
        if (!bad.isEmpty()) {
            throw new DataException(table.name(), List.copyOf(new LinkedHashSet<>(bad)));
        }
        return filling.fill(numbers);
    }

    private static String cell(CsvTable.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    private float number(CsvTable.Row row, Place place) {
        String cell = cell(row, place.column());
        if (cells.isMissing(cell) && filling.fills()) {
            return Float.NaN;
        }
        String word = place.word();
        if (word != null && !cells.isMissing(cell)) {
            return cell.equals(word) ? 1 : 0;
        }
        String complaint = cells.complaint(cell);
        if (complaint == null) {
            return cells.number(cell);
        }
        bad.add(new BadCell(row.line(), table.columns().get(place.column()), complaint));
        return 0;
    }

    /** A word that the training rows did not hold has no input. */
    private void checkWords(CsvTable.Row row, List<Place> places) {
        HashSet<Integer> unknown = new HashSet<>();
        HashSet<Integer> known = new HashSet<>();
        for (Place place : places) {
            String cell = cell(row, place.column());
            if (place.word() != null && !cells.isMissing(cell)) {
                (cell.equals(place.word()) ? known : unknown).add(place.column());
            }
        }
        unknown.removeAll(known);
        for (int column : unknown) {
            List<String> words =
                    places.stream()
                            .filter(place -> place.column() == column)
                            .map(place -> String.valueOf(place.word()))
                            .toList();
            bad.add(
                    new BadCell(
                            row.line(),
                            table.columns().get(column),
                            "\"%s\" is none of the words that were trained on: %s"
                                    .formatted(cell(row, column), String.join(", ", words))));
        }
    }
}
