package gradlab.ui.data.picture;

import gradlab.data.prepare.Part;

import org.ejml.data.FMatrixRMaj;

import java.util.List;

/**
 * How many rows of each class are in each part; of several targets that say yes or no, how many
 * rows say yes.
 *
 * @param names the classes or targets, by number
 */
record Balance(List<String> names, int[] train, int[] validation, int[] test) {
    /** Of classes, or of targets that say yes or no. */
    static Balance of(TargetParts parts) {
        boolean classes = !parts.classNames().isEmpty();
        List<String> names = classes ? parts.classNames() : parts.names();
        return new Balance(
                names,
                counts(parts.train(), names.size(), classes),
                counts(parts.validation(), names.size(), classes),
                counts(parts.test(), names.size(), classes));
    }

    private static int[] counts(FMatrixRMaj targets, int kinds, boolean classes) {
        int[] counts = new int[kinds];
        for (int row = 0; row < targets.numRows; row++) {
            if (classes) {
                counts[(int) targets.get(row, 0)]++;
            } else {
                for (int i = 0; i < kinds; i++) {
                    counts[i] += (int) targets.get(row, i);
                }
            }
        }
        return counts;
    }

    /** The rows of each class in one part. */
    int[] in(Part part) {
        return switch (part) {
            case TRAINING -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
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
