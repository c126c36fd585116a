package gradlab.ui.data;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;

import java.util.List;

/**
 * How many rows of each class are in each part.
 *
 * @param classNames the classes, by number
 */
record Balance(List<String> classNames, int[] train, int[] validation, int[] test) {
    /** Of data with classes. */
    static Balance of(PreparedData data) {
        return new Balance(
                data.classNames(),
                counts(data.train(), data.classNames().size()),
                counts(data.validation(), data.classNames().size()),
                counts(data.test(), data.classNames().size()));
    }

    private static int[] counts(DataPart part, int classes) {
        int[] counts = new int[classes];
        for (int row = 0; row < part.rows(); row++) {
            counts[(int) part.targets().get(row, 0)]++;
        }
        return counts;
    }

    /** Rows of a class in all parts. */
    int all(int number) {
        return train[number] + validation[number] + test[number];
    }

    /** Rows of the largest class. */
    int most() {
        int most = 0;
        for (int i = 0; i < train.length; i++) {
            most = Math.max(most, all(i));
        }
        return most;
    }
}
