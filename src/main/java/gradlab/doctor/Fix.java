package gradlab.doctor;

import gradlab.experiment.Experiment;

import java.util.function.UnaryOperator;

/**
 * What would mend a finding, leaving everything else as it is.
 *
 * @param text what is changed, as a sentence in the imperative
 * @param change makes the mended experiment from the examined one
 */
public record Fix(String text, UnaryOperator<Experiment> change) {}
