package gradlab.engine.schedule;

import gradlab.knob.Knob;

/** η stays as the optimizer says. */
public record Constant(
        @Knob(label = "Count", help = "What t counts", lesson = 19) Per per,
        @Knob(
                        label = "Warm-up",
                        min = 0,
                        help = "Epochs or steps of linear rise from 0",
                        lesson = 19)
                int warmupSteps)
        implements Schedule {
    /** No warm-up. */
    public Constant() {
        this(Per.EPOCH, 0);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        return base;
    }
}
