package gradlab.engine.schedule;

import gradlab.engine.metric.Metric;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Multiplies the rate by a factor whenever a monitored number has not improved for some epochs
 * (Keras {@code ReduceLROnPlateau}).
 */
public record Performance(
        @Knob(label = "Monitor", lesson = 19, help = "The number of an epoch that should improve")
                String monitor,
        @Knob(
                        label = "Factor",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        lesson = 19,
                        help = "What the rate is multiplied by",
                        formula = "η ← max(factor·η, least rate)")
                double factor,
        @Knob(
                        label = "Patience",
                        min = 0,
                        step = 1,
                        lesson = 19,
                        help = "Epochs without progress until the rate falls")
                int patience,
        @Knob(
                        label = "Least progress",
                        min = 0,
                        logarithmic = true,
                        lesson = 19,
                        help = "A smaller improvement does not count")
                double minDelta,
        @Knob(
                        label = "Cool-down",
                        min = 0,
                        step = 1,
                        lesson = 19,
                        help = "Epochs after a fall in which nothing is counted")
                int cooldown,
        @Knob(
                        label = "Least learning rate",
                        min = 0,
                        logarithmic = true,
                        lesson = 19,
                        help = "The rate never falls below it")
                double minLearningRate,
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
    public Performance() {
        this("val_loss", 0.1, 10, 1e-4, 0, 0, Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Performance {
        Knobs.require(
                Performance.class,
                monitor,
                factor,
                patience,
                minDelta,
                cooldown,
                minLearningRate,
                per,
                warmupSteps);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        return base;
    }

    @Override
    public Plateau next(Plateau state, double value) {
        int resting = Math.max(0, state.cooldown() - 1);
        if (improves(state.best(), value)) {
            return new Plateau(state.rate(), value, 0, resting);
        }
        if (resting > 0) {
            return new Plateau(state.rate(), state.best(), 0, resting);
        }
        int waited = state.waited() + 1;
        if (waited < patience || state.rate() <= minLearningRate) {
            return new Plateau(state.rate(), state.best(), waited, 0);
        }
        double fallen = Math.max(factor * state.rate(), minLearningRate);
        return new Plateau(fallen, state.best(), 0, cooldown);
    }

    private boolean improves(double best, double value) {
        if (Double.isNaN(best)) {
            return !Double.isNaN(value);
        }
        return Metric.risesWhenBetter(monitor) ? value > best + minDelta : value < best - minDelta;
    }
}
