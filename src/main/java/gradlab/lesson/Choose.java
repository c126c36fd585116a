package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * One of several answers is right.
 *
 * @param answer which one, counted from 1
 * @param because said once an answer is given
 */
public record Choose(
        @Essential(required = true) List<String> choices,
        @Essential(required = true) int answer,
        String because)
        implements Question {
    /** Yes or no. */
    public Choose() {
        this(List.of("Yes", "No"), 1, "");
    }

    /** Keeps its own copy; the answer must be one of the choices. */
    public Choose {
        choices = List.copyOf(choices);
        if (answer < 1 || answer > choices.size()) {
            throw new SentenceException(
                    "answer must be from 1 to {0}, the number of choices, not {1}",
                    choices.size(), answer);
        }
    }

    @Override
    public List<String> runs() {
        return List.of();
    }

    /** The mark of a choice, counted from 1. */
    public Mark mark(int choice) {
        String right = tr("Right.");
        String wrong = tr("No: {0}", choices.get(answer - 1));
        String verdict = choice == answer ? right : wrong;
        return new Mark(
                choice == answer ? 1 : 0, because.isEmpty() ? verdict : verdict + " " + because);
    }
}
