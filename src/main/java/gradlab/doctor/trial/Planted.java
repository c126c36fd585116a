package gradlab.doctor.trial;

import java.util.function.UnaryOperator;

/**
 * A draft with a fault, and the same without it.
 *
 * @param harm by what it is known, without the doctor, that the fault does harm
 */
record Planted(Draft sound, Draft ill, Harm harm) {
    private static final double WORSE = 0.1;
    private static final double TIMES_WORSE = 1.25;
    private static final double NOT_FOUND = 0.5;

    /** How harm shows. */
    enum Harm {
        /** The loss on validation rows is clearly worse than without the fault. */
        LOSS,
        /** The same, but it is still a number. */
        FINITE_LOSS,
        /** The same, and training rows are answered clearly better than others. */
        LEARNED_BY_HEART,
        /** There is no number left. */
        DIVERGENCE,
        /** Rows of a rare class are not found. */
        RECALL,
        /** Not at all: figures are too good by it. */
        NONE
    }

    /** A fault in a draft that is sound but for it. */
    static Planted in(Draft sound, UnaryOperator<Draft> fault) {
        return new Planted(sound, fault.apply(sound), Harm.LOSS);
    }

    Planted seenBy(Harm other) {
        return new Planted(sound, ill, other);
    }

    /** Why it is no case to judge a doctor by, in a few words; empty where it is one. */
    String complaint() {
        return switch (harm) {
            case NONE -> "";
            case RECALL ->
                    Trial.health(ill.experiment("ill")).recall() < NOT_FOUND
                            ? ""
                            : "the fault does no harm";
            case LOSS, FINITE_LOSS, LEARNED_BY_HEART, DIVERGENCE -> compared();
        };
    }

    private String compared() {
        Health without = Trial.health(sound.experiment("sound"));
        if (!without.learned()) {
            return "not sound without the fault";
        }
        Health with = Trial.health(ill.experiment("ill"));
        double worse = Math.max(without.share() + WORSE, TIMES_WORSE * without.share());
        if (with.share() <= worse) {
            return "the fault does no harm";
        }
        if (harm == Harm.LEARNED_BY_HEART && !with.knowsItsRows()) {
            return "did not learn its rows by heart";
        }
        boolean wanted = harm == Harm.LOSS || with.finite() == (harm != Harm.DIVERGENCE);
        return wanted ? "" : with.finite() ? "did not diverge" : "diverged";
    }
}
