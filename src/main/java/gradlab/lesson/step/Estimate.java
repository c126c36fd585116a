package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.Style;
import gradlab.lesson.figure.Unit;
import gradlab.lesson.words.Section;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A number is asked for; the run itself gives the answer. The words' part {@code unit} stands
 * behind the field.
 *
 * @param answer the number that is right
 * @param factor how many times too large or small is still right; twice as far, in digits, is worth
 *     nothing; 0 for ten times, unless {@code within} says it
 * @param within how far off is still right; twice as far is worth nothing
 */
@TypeName({"number", "estimate"})
public record Estimate(@Essential(required = true) Figure answer, double factor, double within)
        implements Question {
    private static final double USUAL = 10;

    /** Within a factor of ten. */
    public Estimate() {
        this(Figure.parse("1"), 0, 0);
    }

    /** Refuses a factor that is none. */
    public Estimate {
        if (within < 0) {
            throw new SentenceException("within must be at least 0, not {0}", within);
        }
        if (factor != 0 && !(factor > 1)) {
            throw new SentenceException("factor must be above 1, not {0}", factor);
        }
    }

    @Override
    public boolean isKnown(Runs runs) {
        return !Double.isNaN(answer.value(runs));
    }

    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        double right = answer.value(runs);
        if (!(given instanceof Answer.Typed typed) || Double.isNaN(right)) {
            return null;
        }
        double guess = typed.number();
        double near = guess == right ? 0 : distance(guess, right);
        double points = Double.isNaN(near) ? 0 : Math.clamp(2 - near, 0, 1);
        Unit unit = answer.expression().unit();
        String said =
                tr(
                        "It is {0}; you said {1}.",
                        answer.style().text(right, unit), Style.BRIEF.text(guess, unit));
        return new Mark(points, Mark.joined(said, words.part("why").markdown()));
    }

    private double distance(double guess, double right) {
        return within > 0
                ? Math.abs(guess - right) / within
                : Math.abs(Math.log(guess / right)) / Math.log(factor == 0 ? USUAL : factor);
    }

    @Override
    public List<FigureExpression> figures() {
        return List.of(answer.expression());
    }
}
