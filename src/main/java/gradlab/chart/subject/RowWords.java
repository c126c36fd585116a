package gradlab.chart.subject;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Part;
import gradlab.run.predict.Answers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The sentences that charts of a network's answers share. */
public final class RowWords {
    /** The parts to choose from, the usual first. */
    public static final List<Aspect> PARTS =
            List.of(Aspect.VALIDATION, Aspect.TRAINING, Aspect.TEST);

    private RowWords() {}

    /** Which rows answers are of, such as "250 validation rows"; says where it is not all. */
    public static String rows(Answers answers) {
        String part = part(answers.part());
        return answers.rows() == answers.all()
                ? tr("{0} {1} {0|row|rows}", answers.rows(), part)
                : tr("{0} of {1} {2} {1|row|rows}", answers.rows(), answers.all(), part);
    }

    /** A part's name within a sentence. */
    public static String part(Part part) {
        return switch (part) {
            case TRAINING -> tr("training");
            case VALIDATION -> tr("validation");
            case TEST -> tr("test");
        };
    }

    /** Why a moment has no answers to show; empty where it has. */
    public static String trouble(@Nullable Moment moment, @Nullable Answers answers) {
        if (moment == null) {
            return tr("The data are not there yet");
        }
        if (answers == null) {
            return tr("Press Space to train");
        }
        return answers.finite() ? "" : notFinite(List.of(answers.outputs().data));
    }

    /** Says which of the numbers that are none a network answers. */
    public static String notFinite(List<float[]> answers) {
        for (float[] row : answers) {
            for (float answer : row) {
                if (Float.isNaN(answer)) {
                    return tr("The network answers NaN: its weights are no numbers any more");
                }
            }
        }
        return tr("The network answers ∞: its weights have grown beyond all numbers");
    }
}
