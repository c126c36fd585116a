package gradlab.engine.schedule;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** η stays as the optimizer says. */
public record Constant(
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
    public Constant() {
        this(Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Constant {
        Knobs.require(Constant.class, per, warmupSteps);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        return base;
    }
}
