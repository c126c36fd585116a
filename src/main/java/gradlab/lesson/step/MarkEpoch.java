package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Section;
import gradlab.text.Numbers;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An epoch is marked in the picture of a run.
 *
 * @param run the run in whose picture
 * @param answer the right epoch, such as {@code argmin(run.val_loss)}
 * @param within how many epochs off is still right; twice as many are worth nothing
 */
public record MarkEpoch(
        @Essential(required = true) String run,
        @Essential(required = true) Figure answer,
        int within)
        implements Question {
    private static final int USUAL = 5;

    /** The epoch of the least validation loss. */
    public MarkEpoch() {
        this("run", Figure.parse("argmin(run.val_loss)"), USUAL);
    }

    /** Refuses a distance that is none. */
    public MarkEpoch {
        if (within < 0) {
            throw new SentenceException("within must be at least 0, not {0}", within);
        }
    }

    @Override
    public boolean isKnown(Runs runs) {
        return !Double.isNaN(answer.value(runs));
    }

    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        double right = answer.value(runs);
        if (!(given instanceof Answer.MarkedEpoch marked) || Double.isNaN(right)) {
            return null;
        }
        double apart = Math.abs(marked.epoch() - right);
        double points =
                apart <= within ? 1 : within == 0 ? 0 : Math.clamp(2 - apart / within, 0, 1);
        String said =
                tr("It is epoch {0}; you marked epoch {1}.", Numbers.brief(right), marked.epoch());
        return new Mark(points, Mark.joined(said, words.part("why").markdown()));
    }

    @Override
    public List<String> runs() {
        return List.of(run);
    }

    @Override
    public List<FigureExpression> figures() {
        return List.of(answer.expression());
    }
}
