package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads named columns of a CSV file as numbers, as a trained model wants its inputs. */
public final class TableNumbers {
    private TableNumbers() {}

    /**
     * The columns in the order they are named, whatever else the file holds: [rows][columns].
     * Delimiter and header are found by looking; without a header the file must hold just these
     * columns.
     *
     * @throws DataException naming every cell that is no number, or a column that is missing
     */
    public static FMatrixRMaj read(Path file, List<String> columns) {
        CsvGuess guess = CsvGuess.of(file);
        CsvTable table = CsvTable.read(file, guess.delimiter(), guess.header());
        return numbers(table, places(table, columns, guess.header()));
    }

    private static int[] places(CsvTable table, List<String> columns, boolean header) {
        if (header) {
            return columns.stream().mapToInt(name -> table.column(name, "inputs")).toArray();
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
        return Matrices.range(columns.size());
    }

    private static FMatrixRMaj numbers(CsvTable table, int[] places) {
        FMatrixRMaj numbers = new FMatrixRMaj(table.rows().size(), places.length);
        List<BadCell> bad = new ArrayList<>();
        for (int i = 0; i < numbers.numRows; i++) {
            CsvTable.Row row = table.rows().get(i);
            for (int j = 0; j < places.length; j++) {
                boolean there = places[j] < row.cells().size();
                String cell = there ? row.cells().get(places[j]) : "";
                String complaint = Cells.complaint(cell);
                if (complaint == null) {
                    numbers.set(i, j, Cells.number(cell));
                } else {
                    bad.add(new BadCell(row.line(), table.columns().get(places[j]), complaint));
                }
            }
        }
        if (!bad.isEmpty()) {
            throw new DataException(table.name(), bad);
        }
        return numbers;
    }
}
