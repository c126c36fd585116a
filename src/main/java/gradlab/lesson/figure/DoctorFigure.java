package gradlab.lesson.figure;

import java.util.List;

/**
 * What the doctor finds in a run: {@code doctor(run).finding} is the rule that comes first, {@code
 * doctor(run).findings} how many there are, {@code doctor(run).dead_units} 1 where that rule finds
 * something and 0 where not.
 */
public record DoctorFigure(RunName run, String what) implements FigureExpression {
    /** The rule that comes first. */
    public static final String FINDING = "finding";

    /** How many there are. */
    public static final String FINDINGS = "findings";

    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        List<String> found = trained == null ? null : trained.findings();
        if (found == null) {
            return Groups.NONE;
        }
        return Groups.of(
                switch (what) {
                    case FINDING -> found.isEmpty() ? 0 : RuleWord.number(found.getFirst());
                    case FINDINGS -> found.size();
                    default -> found.contains(what) ? 1 : 0;
                });
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Unit unit() {
        return what.equals(FINDING) ? Unit.RULE : Unit.COUNT;
    }

    @Override
    public String toString() {
        return "doctor(" + run + ")." + what;
    }
}
