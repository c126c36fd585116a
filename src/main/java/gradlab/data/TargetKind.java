package gradlab.data;

/** What the target column of a table holds. */
public enum TargetKind {
    /** Classes where it is text, or whole numbers 0, 1, … without a gap; otherwise numbers. */
    AUTO,
    /** A class, by name or number. */
    CLASSES,
    /** A number to predict. */
    NUMBERS
}
