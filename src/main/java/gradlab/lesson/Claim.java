package gradlab.lesson;

import java.util.List;

/** What a lesson says of its runs, in a form that can be checked on their histories. */
public sealed interface Claim permits GradientRatio, Saturation, Change, Level, Comparison, Ending {
    /** The runs it speaks of. */
    List<String> runs();

    /** The number that decides; NaN where it is not recorded yet. */
    double measured(Runs runs);

    /** What the number must be. */
    Bounds bounds();

    /** What the number is, in words. */
    String subject();

    /** The claim held against what was recorded. */
    default Verdict check(Runs runs) {
        double value = measured(runs);
        boolean holds = bounds().contain(value);
        Verdict.State state =
                Double.isNaN(value)
                        ? Verdict.State.OPEN
                        : holds ? Verdict.State.HOLDS : Verdict.State.FAILS;
        return new Verdict(this, state, value);
    }
}
