package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Reading;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Section;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A curve over the epochs is drawn by hand before it is recorded.
 *
 * @param curve a number that is recorded of each epoch, such as {@code narrow.loss}
 * @param low the lower end of the vertical axis
 * @param high the upper end
 * @param logarithmic whether the axis counts in powers of ten
 */
public record DrawCurve(
        @Essential(required = true) Figure curve,
        @Essential(required = true) double low,
        @Essential(required = true) double high,
        boolean logarithmic)
        implements Question {
    /** The distance from the curve, as a share of the axis, that is worth nothing. */
    private static final double FAR = 0.4;

    /** A loss from 0 to 1. */
    public DrawCurve() {
        this(Figure.parse("run.loss"), 0, 1, false);
    }

    /** Refuses a curve and an axis that are none. */
    public DrawCurve {
        if (!(curve.expression() instanceof Reading)) {
            throw new SentenceException(
                    "curve must be a number that is recorded of each epoch, such as narrow.loss,"
                            + " not {0}",
                    curve);
        }
        if (!(low < high) || (logarithmic && low <= 0)) {
            throw new SentenceException("low {0} and high {1} make no axis", low, high);
        }
    }

    /** Where the true curve is read. */
    public Reading reading() {
        return (Reading) curve.expression();
    }

    @Override
    public List<FigureExpression> figures() {
        return List.of(curve.expression());
    }

    @Override
    public boolean isKnown(Runs runs) {
        return runs.isOver(reading().run());
    }

    /** By its mean distance from the true one, in heights of the axis. */
    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        double[] right = reading().series(runs);
        if (!(given instanceof Answer.Drawn made) || !isKnown(runs) || right.length == 0) {
            return null;
        }
        double[] drawn = made.values();
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            double share = (double) i * (right.length - 1) / Math.max(1, drawn.length - 1);
            int at = Math.toIntExact(Math.round(share));
            sum += Math.abs(height(drawn[i]) - height(right[at]));
        }
        double distance = drawn.length == 0 ? 1 : sum / drawn.length;
        String said =
                tr("Your curve is on average {0} % of the axis away.", Math.round(100 * distance));
        double points = Math.clamp(1 - distance / FAR, 0, 1);
        return new Mark(points, Mark.joined(said, words.part("why").markdown()));
    }

    private double height(double value) {
        double share =
                logarithmic
                        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return Double.isNaN(share) ? 1 : Math.clamp(share, 0, 1);
    }
}
