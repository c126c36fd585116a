package gradlab.data.prepare;

import static gradlab.text.Text.tr;

import gradlab.data.Dataset;
import gradlab.data.cell.PreciseMatrix;

import org.ejml.data.FMatrixRMaj;

import java.util.HashSet;
import java.util.Set;

/** Columns whose numbers a float cannot tell apart unless they are scaled first. */
final class CoarseColumns {
    private CoarseColumns() {}

    /** What is to be said of a data set: its own note, and each such column that stays unscaled. */
    static String note(Dataset data, FittedScaler scaler) {
        StringBuilder note = new StringBuilder(data.gaps().note());
        for (int column = 0; column < data.inputs().numCols && scaler.leavesAsIs(); column++) {
            if (PreciseMatrix.holdsMore(data.inputs(), column)) {
                append(note, notice(data, column));
            }
        }
        return note.toString();
    }

    private static void append(StringBuilder note, String notice) {
        note.append(note.isEmpty() || notice.isEmpty() ? "" : "; ").append(notice);
    }

    /** Empty where the floats tell apart all that is different. */
    private static String notice(Dataset data, int column) {
        FMatrixRMaj inputs = data.inputs();
        Set<Double> numbers = new HashSet<>();
        Set<Float> floats = new HashSet<>();
        for (int row = 0; row < inputs.numRows; row++) {
            numbers.add(PreciseMatrix.get(inputs, row, column));
            floats.add(inputs.get(row, column));
        }
        return floats.size() == numbers.size()
                ? ""
                : tr(
                        "column \"{0}\": a float holds too few digits for its {1} different"
                                + " {1|number|numbers}, which become {2}; scale the inputs, with"
                                + " standard or min_max, to keep them apart",
                        data.inputNames().get(column), numbers.size(), floats.size());
    }
}
