package gradlab.lesson.figure;

import gradlab.knob.AsText;

/**
 * A number that a lesson quotes or asks for, and how it is written: {@code a.loss@1 / a.loss |
 * times} is how often the last loss goes into the first.
 *
 * @param text as it stands in the file
 */
@AsText
public record Figure(String text, FigureExpression expression, Style style) {
    /**
     * Reads what stands between the braces of a template.
     *
     * @throws FigureException saying in which column what was expected
     */
    public static Figure parse(String text) {
        return new FigureParser(text.strip()).figure();
    }

    /** The number, or NaN where it is not known yet. */
    public double value(Runs runs) {
        return expression.value(runs);
    }

    /** The number as text; a dash where it is not known yet. */
    public String text(Runs runs) {
        return style.text(value(runs), expression.unit());
    }

    @Override
    public String toString() {
        return text;
    }
}
