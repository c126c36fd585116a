package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * Given rates between given boundaries: values[i] until t reaches boundaries[i], then the next
 * (Keras {@code PiecewiseConstantDecay}). The optimizer's own rate does not matter.
 */
public record Piecewise(
        @Knob(
                        label = "Boundaries",
                        min = 0,
                        lesson = 19,
                        help = "The epochs or steps at which the rate changes")
                @Essential
                List<Integer> boundaries,
        @Knob(
                        label = "Rates",
                        min = 0,
                        lesson = 19,
                        help = "The rates, one more than boundaries",
                        formula = "η = values[i] until t reaches boundaries[i]")
                @Essential
                List<Double> values,
        @Knob(label = "Count", lesson = 19, help = "What t counts") Per per,
        @Knob(
                        label = "Warm-up",
                        min = 0,
                        step = 1,
                        lesson = 19,
                        help =
                                "Epochs or steps of a straight rise from 0 before the schedule"
                                        + " begins")
                int warmupSteps)
        implements Schedule {
    /** The defaults of the format. */
    public Piecewise() {
        this(List.of(10, 20), List.of(0.01, 0.001, 0.0001), Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Piecewise {
        Knobs.require(Piecewise.class, boundaries, values, per, warmupSteps);
        boundaries = List.copyOf(boundaries);
        values = List.copyOf(values);
        if (values.size() != boundaries.size() + 1) {
            throw new SentenceException(
                    "{0} boundaries need {1} values, not {2}",
                    boundaries.size(), boundaries.size() + 1, values.size());
        }
        for (int i = 1; i < boundaries.size(); i++) {
            if (boundaries.get(i) <= boundaries.get(i - 1)) {
                throw new SentenceException(
                        "boundaries must rise, but {0} stands before {1}",
                        boundaries.get(i - 1), boundaries.get(i));
            }
        }
    }

    @Override
    public double warmRate(double base, long t, long total) {
        int piece = 0;
        while (piece < boundaries.size() && t >= boundaries.get(piece)) {
            piece++;
        }
        return values.get(piece);
    }
}
