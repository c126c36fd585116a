package gradlab.lesson.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A function of a figure; of a list, of each of its numbers. */
public record Transformed(Function function, FigureExpression of) implements FigureExpression {
    /** The functions. */
    public enum Function {
        ABS(Math::abs),
        LOG10(Math::log10),
        LN(Math::log),
        EXP(Math::exp),
        SQRT(Math::sqrt),
        ROUND(Math::rint);

        private final DoubleUnaryOperator maths;

        Function(DoubleUnaryOperator maths) {
            this.maths = maths;
        }

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public double[][] groups(Runs runs) {
        return Groups.map(of.groups(runs), function.maths);
    }

    @Override
    public double value(Runs runs) {
        return function.maths.applyAsDouble(of.value(runs));
    }

    @Override
    public List<RunName> runs() {
        return of.runs();
    }

    @Override
    public boolean isMany() {
        return of.isMany();
    }

    @Override
    public boolean isLive() {
        return of.isLive();
    }

    @Override
    public Unit unit() {
        return function == Function.ABS || function == Function.ROUND ? of.unit() : Unit.PLAIN;
    }

    @Override
    public String toString() {
        return function.word() + "(" + of + ")";
    }
}
