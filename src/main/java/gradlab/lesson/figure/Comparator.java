package gradlab.lesson.figure;

/** How two numbers are compared; with one that is none, nothing holds. */
public enum Comparator {
    BELOW("<"),
    AT_MOST("≤"),
    ABOVE(">"),
    AT_LEAST("≥"),
    EQUAL("="),
    OTHER("≠");

    private final String mark;

    Comparator(String mark) {
        this.mark = mark;
    }

    /** As it is written. */
    public String mark() {
        return mark;
    }

    /** Whether a number so compares to another. */
    boolean holds(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return false;
        }
        return switch (this) {
            case BELOW -> left < right;
            case AT_MOST -> left <= right;
            case ABOVE -> left > right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case OTHER -> left != right;
        };
    }

    /** Whether the right side is an upper bound of the left. */
    boolean boundsAbove() {
        return this == BELOW || this == AT_MOST || this == EQUAL;
    }

    /** Whether the right side is a lower bound of the left. */
    boolean boundsBelow() {
        return this == ABOVE || this == AT_LEAST || this == EQUAL;
    }

    /** The same read from the other side. */
    Comparator turned() {
        return switch (this) {
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
            case EQUAL, OTHER -> this;
        };
    }
}
