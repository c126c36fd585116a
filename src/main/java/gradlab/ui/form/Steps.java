package gradlab.ui.form;

import gradlab.knob.Knob;
import gradlab.text.TypedNumber;

import org.jspecify.annotations.Nullable;

/** How far one press of plus or minus goes. */
final class Steps {
    private static final double[] LADDER = {1, 2, 5, 10};

    private Steps() {}

    /** The next value up or down, within the knob's range. */
    public static double next(double from, int direction, @Nullable Knob knob, Class<?> type) {
        double to = from + direction * step(from, knob, type);
        if (knob == null) {
            return to;
        }
        if (knob.logarithmic() && from > 0) {
            to = rung(from, direction);
        }
        double least = knob.minOpen() ? Math.nextUp(knob.min()) : knob.min();
        double most = knob.maxOpen() ? Math.nextDown(knob.max()) : knob.max();
        return to < least || to > most ? from : to;
    }

    private static double step(double from, @Nullable Knob knob, Class<?> type) {
        if (TypedNumber.whole(type)) {
            return knob == null || knob.step() == 0 ? 1 : Math.max(1, knob.step());
        }
        if (knob != null && knob.step() > 0) {
            return knob.step();
        }
        return from == 0 ? 0.1 : Math.pow(10, Math.floor(Math.log10(Math.abs(from))));
    }

    /** The neighbour among 1, 2, 5, 10, 20, …. */
    private static double rung(double from, int direction) {
        double decade = Math.pow(10, Math.floor(Math.log10(from) + 1e-9));
        double best = direction > 0 ? 10 * decade : 0.5 * decade;
        for (double rung : LADDER) {
            double candidate = rung * decade;
            boolean beyond = direction > 0 ? candidate > from * 1.0001 : candidate < from * 0.9999;
            if (beyond) {
                best = direction > 0 ? Math.min(best, candidate) : Math.max(best, candidate);
            }
        }
        return best;
    }
}
