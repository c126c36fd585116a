package gradlab.lesson.figure;

import java.util.List;

/** A figure with its sign turned. */
public record Negative(FigureExpression of) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        return Groups.map(of.groups(runs), each -> -each);
    }

    @Override
    public double value(Runs runs) {
        return -of.value(runs);
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
        return of.unit();
    }

    @Override
    public String toString() {
        return "−" + of;
    }
}
