package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.util.HashSet;
import java.util.Set;

/** What targets that are numbers look like, so that a mistaken setting can be told. */
public enum TargetLook {
    /** Amounts. */
    AMOUNTS,
    /** A few whole numbers that come again and again, such as 1, 2, 3 or −1 and 1. */
    LABELS,
    /** Numbers from 0 to 1. */
    SHARES,
    /** A column a class, with one 1 in each row and 0 elsewhere. */
    ONE_HOT;

    private static final int MOST_LABELS = 20;

    /** Looks at [rows][columns]. */
    public static TargetLook of(FMatrixRMaj targets) {
        boolean shares = targets.numRows > 0;
        boolean oneHot = shares && targets.numCols > 1;
        Set<Float> values = new HashSet<>();
        for (int row = 0; row < targets.numRows; row++) {
            int ones = 0;
            for (int i = 0; i < targets.numCols; i++) {
                float value = targets.get(row, i);
                shares &= value >= 0 && value <= 1;
                oneHot &= value == 0 || value == 1;
                ones += value == 1 ? 1 : 0;
                if (values.size() <= MOST_LABELS) {
                    values.add(value);
                }
            }
            oneHot &= ones == 1;
        }
        if (shares) {
            return oneHot ? ONE_HOT : SHARES;
        }
        boolean labels =
                targets.numCols == 1
                        && values.size() > 1
                        && values.size() <= MOST_LABELS
                        && 2 * values.size() <= targets.numRows
                        && values.stream().allMatch(value -> value == Math.rint(value));
        return labels ? LABELS : AMOUNTS;
    }
}
