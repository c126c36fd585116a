package gradlab.run.sweep;

import gradlab.experiment.sweep.Objective;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

/**
 * A number that every run of a sweep has: where it stands on an axis, or what came of it.
 *
 * @param key what it is of: the number of an axis, a key of {@link SweepResult#last}, else empty
 * @param name as people say it
 * @param better which is better of two; null where neither is
 */
public record SweepColumn(Kind kind, String key, Message name, Objective.@Nullable Goal better) {
    /** What it tells of a run. */
    public enum Kind {
        /** The place of its value among those of an axis, from 0. */
        AXIS,
        /** Its seed. */
        SEED,
        /** The fold that validates. */
        FOLD,
        /** The epoch at which the figure it is judged by was best. */
        BEST_EPOCH,
        /** A loss or metric of its last epoch. */
        FIGURE,
        /** The number it is judged by. */
        SCORE
    }

    /** The axis whose place it is. */
    public int axis() {
        return kind == Kind.AXIS ? Integer.parseInt(key) : -1;
    }

    /** Of a run and the cell that it is in; NaN where it has no such number. */
    public double value(SweepRun run, SweepCell cell) {
        return switch (kind) {
            case AXIS -> cell.places().get(axis());
            case SEED -> run.result().run().seed();
            case FOLD -> run.result().run().fold();
            case BEST_EPOCH ->
                    run.result().bestEpoch() == 0 ? Double.NaN : run.result().bestEpoch();
            case FIGURE -> finite(run.result().last().getOrDefault(key, Double.NaN));
            case SCORE -> run.score();
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
