package gradlab.lesson.figure;

/**
 * What a number of a list must be to be counted: {@code abs < 0.01}.
 *
 * @param size whether the number counts without its sign
 */
public record Condition(boolean size, Comparator comparator, FigureExpression bound) {
    boolean holds(double number, Runs runs) {
        return comparator.holds(size ? Math.abs(number) : number, bound.value(runs));
    }

    @Override
    public String toString() {
        return (size ? "abs " : "") + comparator.mark() + " " + bound;
    }
}
