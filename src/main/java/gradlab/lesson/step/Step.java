package gradlab.lesson.step;

import gradlab.knob.TypeKey;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.FigureExpression;

import java.util.List;

/** One step of a lesson. */
@TypeKey("kind")
public sealed interface Step
        permits ReadStep, PredictStep, DoStep, SeeStep, ExplainStep, ChallengeStep {
    /** The step's name, under which the lesson's Markdown has its words. */
    String section();

    /** What the student has before them. */
    Stage stage();

    /** The experiments and families that it names, besides those of its figures. */
    default List<String> runs() {
        return List.of();
    }

    /** What it says must hold, shown as lines under the picture. */
    default List<Claim> claims() {
        return List.of();
    }

    /** The figures it reads, those of its claims aside. */
    default List<FigureExpression> figures() {
        return List.of();
    }

    /** The lists that its words must have, by the names of their parts. */
    default List<Listing> listings() {
        return List.of();
    }

    /** Whether something is asked of the student. */
    default boolean isAct() {
        return true;
    }
}
