package gradlab.ui.lesson;

import gradlab.lesson.Choose;
import gradlab.lesson.DrawCurve;
import gradlab.lesson.Estimate;
import gradlab.lesson.Mark;
import gradlab.lesson.Runs;
import gradlab.run.history.RunHistory;

import org.jspecify.annotations.Nullable;

/** What a user predicted, to be marked as soon as the runs tell. */
sealed interface Prediction {
    /** The mark; null while the runs do not tell yet. */
    @Nullable Mark mark(Runs runs);

    /** One of several answers, counted from 1. */
    record Choice(Choose question, int choice) implements Prediction {
        @Override
        public Mark mark(Runs runs) {
            return question.mark(choice);
        }
    }

    /** A number. */
    record Guess(Estimate question, double guess) implements Prediction {
        @Override
        public @Nullable Mark mark(Runs runs) {
            boolean known = !Double.isNaN(question.figure().value(runs));
            return known ? question.mark(guess, runs) : null;
        }
    }

    /** A curve, as values at even steps over all epochs. */
    record Curve(DrawCurve question, double[] drawn) implements Prediction {
        @Override
        public @Nullable Mark mark(Runs runs) {
            RunHistory history = runs.histories().get(question.reading().run());
            boolean over = history != null && history.outcome() != null;
            return over ? question.mark(drawn, runs) : null;
        }
    }
}
