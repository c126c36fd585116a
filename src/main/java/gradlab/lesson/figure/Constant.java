package gradlab.lesson.figure;

import gradlab.text.Numbers;

import java.util.List;

/** A number that is written out. */
public record Constant(double number) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        return Groups.of(number);
    }

    @Override
    public List<RunName> runs() {
        return List.of();
    }

    @Override
    public String toString() {
        return Numbers.brief(number);
    }
}
