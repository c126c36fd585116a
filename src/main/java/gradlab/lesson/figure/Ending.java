package gradlab.lesson.figure;

import gradlab.run.history.Outcome;

import java.util.List;
import java.util.Locale;

/** The epoch in which a run ends for a reason; a run that ends for another has none: infinity. */
public record Ending(RunName run, Outcome.Reason reason) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        Outcome outcome = trained == null ? null : trained.history().outcome();
        if (outcome == null) {
            return Groups.NONE;
        }
        return Groups.of(outcome.reason() == reason ? outcome.epoch() : Double.POSITIVE_INFINITY);
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public Unit unit() {
        return Unit.EPOCH;
    }

    @Override
    public String toString() {
        return run + ".ends." + reason.name().toLowerCase(Locale.ROOT);
    }
}
