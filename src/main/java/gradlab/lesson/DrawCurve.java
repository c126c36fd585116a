package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * A curve over the epochs is drawn by hand before it is recorded.
 *
 * @param curve a {@link Reading} without an epoch
 * @param low the lower end of the vertical axis
 * @param high the upper end
 * @param logarithmic whether the axis counts in powers of ten
 */
public record DrawCurve(
        @Essential(required = true) String curve,
        @Essential(required = true) double low,
        @Essential(required = true) double high,
        boolean logarithmic)
        implements Question {
    /** The distance from the curve, as a share of the axis, that is worth nothing. */
    private static final double FAR = 0.4;

    /** A loss from 0 to 1. */
    public DrawCurve() {
        this("run.loss", 0, 1, false);
    }

    /** Refuses an axis that is none. */
    public DrawCurve {
        Reading.parse(curve);
        if (!(low < high) || (logarithmic && low <= 0)) {
            throw new SentenceException("low {0} and high {1} make no axis", low, high);
        }
    }

    /** Where the true curve is read. */
    public Reading reading() {
        return Reading.parse(curve);
    }

    @Override
    public List<String> runs() {
        return List.of(reading().run());
    }

    /**
     * The mark of a drawn curve by its mean distance from the true one, in heights of the axis.
     *
     * @param drawn values at even steps from the first epoch to the last
     */
    public Mark mark(double[] drawn, Runs runs) {
        double[] right = runs.values(reading());
        if (right.length == 0 || drawn.length == 0) {
            return new Mark(0, tr("There is no curve to compare with yet."));
        }
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            int at =
                    Math.toIntExact(
                            Math.round(
                                    (double) i
                                            * (right.length - 1)
                                            / Math.max(1, drawn.length - 1)));
            sum += Math.abs(height(drawn[i]) - height(right[at]));
        }
        double distance = sum / drawn.length;
        String words =
                tr("Your curve is on average {0} % of the axis away.", Math.round(100 * distance));
        return new Mark(Math.clamp(1 - distance / FAR, 0, 1), words);
    }

    private double height(double value) {
        double share =
                logarithmic
                        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return Double.isNaN(share) ? 1 : Math.clamp(share, 0, 1);
    }
}
