package gradlab.lesson.figure;

import java.util.List;
import java.util.Locale;

/**
 * Something that is counted of a run: its epochs so far, its steps, its parameters.
 *
 * @param layer whose parameters; empty for all
 */
public record RunCount(RunName run, Kind kind, String layer) implements FigureExpression {
    /** What is counted. */
    public enum Kind {
        /** Epochs so far. */
        EPOCHS,
        /** Steps of the optimizer so far. */
        STEPS,
        /** Numbers in the network, those that do not learn among them. */
        PARAMETERS,
        /** Those that learn. */
        TRAINABLE;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        return trained == null ? Groups.NONE : Groups.orNone(trained.count(kind, layer));
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isLive() {
        return kind == Kind.EPOCHS || kind == Kind.STEPS;
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public String toString() {
        return run + "." + kind.word() + (layer.isEmpty() ? "" : "." + layer);
    }
}
