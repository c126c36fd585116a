package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.text.SentenceException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that goes from one value to another, both of them included.
 *
 * @param steps how many values a grid takes from it; 0 where only a random search does
 * @param whole whether the setting takes whole numbers alone
 */
public record Range(Setting setting, double from, double to, int steps, Scale scale, boolean whole)
        implements Axis {
    private static final int MOST = 10_000;

    /** How values lie between the ends. */
    public enum Scale {
        /** Each the same amount after the one before. */
        LINEAR,
        /** Each the same multiple of the one before. */
        LOG
    }

    /** Refuses what is no range. */
    public Range {
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            throw new SentenceException("{0}: both ends are numbers", setting);
        }
        if (scale == Scale.LOG && (from <= 0 || to <= 0)) {
            throw new SentenceException(
                    "{0}: a range on a log scale goes from and to numbers above 0; set scale to"
                            + " \"linear\" or move its ends",
                    setting);
        }
        if (steps < 0 || steps > MOST) {
            throw new SentenceException(
                    "`{0}` at steps of {1}: a number from 1 to {2} is expected",
                    steps, setting, MOST);
        }
    }

    @Override
    public List<Setting> settings() {
        return List.of(setting);
    }

    /** {@inheritDoc} Of a setting that takes whole numbers, those nearest, each once. */
    @Override
    public List<List<SetTo>> points() {
        if (steps == 0) {
            throw new SentenceException(
                    "{0}: a grid wants to know how many values the range has: write steps",
                    setting);
        }
        return IntStream.range(0, steps)
                .mapToObj(i -> set(steps == 1 ? 0 : i / (steps - 1.0)))
                .distinct()
                .map(List::of)
                .toList();
    }

    @Override
    public List<SetTo> at(double where) {
        return List.of(set(where));
    }

    private SetTo set(double share) {
        double value = value(share);
        if (whole) {
            return new SetTo(setting, Math.round(value));
        }
        return new SetTo(setting, value);
    }

    /** The ends exactly, since 10^log₁₀(x) is not always x. */
    private double value(double share) {
        if (share == 0) {
            return from;
        }
        if (share == 1) {
            return to;
        }
        return switch (scale) {
            case LINEAR -> from + share * (to - from);
            case LOG -> rounded(from * Math.pow(to / from, share));
        };
    }

    /** To 12 digits, so that a range over powers of ten gives powers of ten. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
