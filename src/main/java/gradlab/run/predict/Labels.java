package gradlab.run.predict;

import gradlab.data.prepare.DataPart;

import org.ejml.data.FMatrixRMaj;

/** Reads class numbers out of targets and outputs. */
public final class Labels {
    private static final float HALF = 0.5f;

    private Labels() {}

    /** The class of a row: its number, or where there is a column a class, the greatest. */
    public static int wanted(DataPart part, int row) {
        FMatrixRMaj targets = part.targets();
        return targets.numCols == 1 ? (int) targets.get(row, 0) : greatest(targets, row);
    }

    /**
     * The class that outputs stand for: the greatest of several, or for a single one, 1 above ½.
     */
    public static int said(FMatrixRMaj outputs, int row) {
        return outputs.numCols == 1 ? outputs.get(row, 0) > HALF ? 1 : 0 : greatest(outputs, row);
    }

    private static int greatest(FMatrixRMaj rows, int row) {
        int best = 0;
        for (int i = 1; i < rows.numCols; i++) {
            if (rows.get(row, i) > rows.get(row, best)) {
                best = i;
            }
        }
        return best;
    }
}
