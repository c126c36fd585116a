package gradlab.ui.doctor;

import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;

import java.util.List;

/**
 * What an examination came to.
 *
 * @param epochs how many were recorded; 0 for an experiment nobody has trained
 * @param run what was examined: the first batch alone, or all that was recorded
 */
record Diagnosis(
        Examination untrained,
        Preflight preflight,
        List<Finding> findings,
        int epochs,
        Examination run) {
    /** The same with more known of its findings. */
    Diagnosis with(List<Finding> known) {
        return new Diagnosis(untrained, preflight, known, epochs, run);
    }

    /** Whether it is of a run, under way or over, and names something to try. */
    boolean canTry() {
        return epochs > 0 && !findings.isEmpty();
    }
}
