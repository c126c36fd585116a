package gradlab.lesson.step;

import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Section;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A prediction asked for before the answer can be seen. */
public sealed interface Question permits Choose, Estimate, DrawCurve, Order, MarkLayer, MarkEpoch {
    /**
     * The mark of an answer; null while the runs do not tell, and for an answer of another kind.
     */
    @Nullable Mark mark(Answer answer, Runs runs, Section words);

    /** Whether the right answer is known from the runs, or needs none. */
    boolean isKnown(Runs runs);

    /** The runs that it names, besides those of its figures. */
    default List<String> runs() {
        return List.of();
    }

    /** The figures that give the answer. */
    default List<FigureExpression> figures() {
        return List.of();
    }

    /** What must hold for the answer to be right. */
    default List<Claim> claims() {
        return List.of();
    }

    /** The lists that the words must have. */
    default List<Listing> listings() {
        return List.of();
    }
}
