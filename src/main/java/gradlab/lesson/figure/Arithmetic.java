package gradlab.lesson.figure;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** Two figures added, subtracted, multiplied or divided; of lists, one by one. */
public record Arithmetic(Sign sign, FigureExpression left, FigureExpression right)
        implements FigureExpression {
    /** What is done to the two. */
    public enum Sign {
        PLUS("+", Double::sum),
        MINUS("−", (a, b) -> a - b),
        TIMES("×", (a, b) -> a * b),
        OVER("÷", (a, b) -> a / b);

        private final String mark;
        private final DoubleBinaryOperator maths;

        Sign(String mark, DoubleBinaryOperator maths) {
            this.mark = mark;
            this.maths = maths;
        }
    }

    @Override
    public double[][] groups(Runs runs) {
        return Groups.join(left.groups(runs), right.groups(runs), sign.maths);
    }

    @Override
    public double value(Runs runs) {
        return sign.maths.applyAsDouble(left.value(runs), right.value(runs));
    }

    @Override
    public List<RunName> runs() {
        return Stream.concat(left.runs().stream(), right.runs().stream()).toList();
    }

    @Override
    public boolean isMany() {
        return left.isMany() || right.isMany();
    }

    @Override
    public boolean isLive() {
        return left.isLive() && right.isLive();
    }

    @Override
    public Unit unit() {
        boolean same = left.unit() == right.unit() && left.unit() != Unit.RULE;
        return same && (sign == Sign.PLUS || sign == Sign.MINUS) ? left.unit() : Unit.PLAIN;
    }

    @Override
    public String toString() {
        return inside(left) + " " + sign.mark + " " + inside(right);
    }

    private static String inside(FigureExpression part) {
        return part instanceof Arithmetic ? "(" + part + ")" : part.toString();
    }
}
