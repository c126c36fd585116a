package gradlab.data;

import java.util.List;

/**
 * The widths that a network has to fit.
 *
 * @param inputs how many input columns
 * @param targets how many target columns; 1 for class numbers
 * @param classNames the classes, by number; empty for regression
 * @param imageWidth pixels a row of an image; 0 when the inputs are no images
 * @param look what targets that are numbers look like
 */
public record DataShape(
        int inputs, int targets, List<String> classNames, int imageWidth, TargetLook look) {
    /** Targets that are amounts or classes. */
    public DataShape(int inputs, int targets, List<String> classNames, int imageWidth) {
        this(inputs, targets, classNames, imageWidth, TargetLook.AMOUNTS);
    }

    /** Keeps its own copy. */
    public DataShape {
        classNames = List.copyOf(classNames);
    }

    /** Whether the target is the number of a class. */
    public boolean classification() {
        return !classNames.isEmpty();
    }
}
