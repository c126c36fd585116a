package gradlab.doctor.trial;

import gradlab.experiment.Experiment;

/**
 * An experiment of which it is known what is wrong.
 *
 * @param fault the word of the rule that should find it; empty for a healthy one
 */
public record Case(String fault, Experiment experiment) {
    /** Whether nothing is wrong with it. */
    public boolean healthy() {
        return fault.isEmpty();
    }
}
