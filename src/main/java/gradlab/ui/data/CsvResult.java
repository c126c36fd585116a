package gradlab.ui.data;

import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.Filling;
import gradlab.data.prepare.Partition;
import gradlab.data.prepare.Split;
import gradlab.text.Numbers;
import gradlab.ui.data.picture.TargetParts;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What becomes of a table: how much there is, and its first rows as a network gets them, before
 * they are scaled.
 *
 * @param inputs how many in all
 * @param columns the first targets, the weight where there is one, and the first inputs: of many
 *     inputs some are out of sight
 * @param targets how they are spread over the parts
 */
record CsvResult(int rows, int inputs, List<Column> columns, TargetParts targets) {
    private static final int ROWS = 5;
    private static final int MOST_INPUTS = 30;
    private static final int MOST_TARGETS = 10;

    /** Keeps its own copy. */
    CsvResult {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the first rows.
     *
     * @param role an input, target or weight
     */
    record Column(String name, ColumnRole role, List<Cell> cells) {}

    /**
     * A number, or the name of a class.
     *
     * @param filled whether it stands for a missing cell
     */
    record Cell(String text, boolean filled) {}

    /** Dealt out and filled as an experiment with such a split does. */
    static CsvResult of(Dataset data, Split split) {
        Partition parts = parts(data, split);
        Filling filling = Filling.of(data, parts.train());
        int[] first = IntStream.range(0, Math.min(ROWS, data.rows())).toArray();
        Dataset head = data.take(first);
        FMatrixRMaj filled = filling.fill(head.inputs());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_TARGETS, data.targetNames().size()); i++) {
            columns.add(target(head, i));
        }
        FMatrixRMaj weights = head.weights();
        if (weights != null) {
            columns.add(numbers("", ColumnRole.WEIGHT, weights, weights, 0));
        }
        for (int i = 0; i < Math.min(MOST_INPUTS, filled.numCols); i++) {
            columns.add(
                    numbers(head.inputNames().get(i), ColumnRole.NUMBER, head.inputs(), filled, i));
        }
        return new CsvResult(
                data.rows(), data.inputs().numCols, columns, TargetParts.of(data, parts));
    }

    /** So few rows that they cannot be dealt out all train. */
    private static Partition parts(Dataset data, Split split) {
        try {
            return split.of(data);
        } catch (DataException tooFew) {
            return Partition.allForTraining(data.rows());
        }
    }

    private static Column numbers(
            String name, ColumnRole role, FMatrixRMaj read, FMatrixRMaj filled, int column) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < read.numRows; row++) {
            cells.add(
                    new Cell(
                            Numbers.brief(filled.get(row, column)),
                            Float.isNaN(read.get(row, column))));
        }
        return new Column(name, role, cells);
    }

    private static Column target(Dataset head, int column) {
        String name = head.targetNames().get(column);
        if (!head.classification()) {
            return numbers(name, ColumnRole.TARGET, head.targets(), head.targets(), column);
        }
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < head.rows(); row++) {
            String label = Integer.toString(head.label(row));
            String known = head.classNames().get(head.label(row));
            cells.add(new Cell(label.equals(known) ? label : label + " · " + known, false));
        }
        return new Column(name, ColumnRole.TARGET, cells);
    }

    /** How many classes there are; 0 where targets are numbers. */
    int classes() {
        return targets.classNames().size();
    }

    /** How many inputs are not among the columns. */
    int unshown() {
        return Math.max(0, inputs - MOST_INPUTS);
    }
}
