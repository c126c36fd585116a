package gradlab.doctor.trial;

import gradlab.experiment.Experiment;

import java.util.List;

/**
 * An experiment of which it is known what is wrong.
 *
 * @param fault the word of the rule that should find it; empty for a healthy one
 * @param refused why drafts before it were drawn anew: each was not healthy, or its fault harmless
 */
public record Case(String fault, Experiment experiment, List<String> refused) {
    /** Keeps its own copy. */
    public Case {
        refused = List.copyOf(refused);
    }

    /** Whether nothing is wrong with it. */
    public boolean healthy() {
        return fault.isEmpty();
    }
}
