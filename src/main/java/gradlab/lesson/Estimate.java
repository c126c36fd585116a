package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.text.Numbers;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * A number is asked for; the run itself gives the answer.
 *
 * @param answer a {@link Figure}
 * @param unit the words behind the field; may be empty
 * @param factor how many times too large or small is still right; twice as far, in digits, is worth
 *     nothing
 */
public record Estimate(
        @Essential(required = true) String answer, String unit, @Essential double factor)
        implements Question {
    /** Within a factor of ten. */
    public Estimate() {
        this("run.loss", "", 10);
    }

    /** Refuses an answer that is no figure, and a factor that is none. */
    public Estimate {
        Figure.parse(answer);
        if (!(factor > 1)) {
            throw new SentenceException("factor must be above 1, not {0}", factor);
        }
    }

    /** The number that is right. */
    public Figure figure() {
        return Figure.parse(answer);
    }

    @Override
    public List<String> runs() {
        return figure().runs();
    }

    /** The mark of a number; both must be above 0 to be compared by their quotient. */
    public Mark mark(double guess, Runs runs) {
        double right = figure().value(runs);
        double distance = Math.abs(Math.log(guess / right)) / Math.log(factor);
        double points = Double.isNaN(distance) ? 0 : Math.clamp(2 - distance, 0, 1);
        String words = tr("It is {0}; you said {1}.", Numbers.brief(right), Numbers.brief(guess));
        return new Mark(points, words);
    }
}
