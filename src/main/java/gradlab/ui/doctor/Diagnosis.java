package gradlab.ui.doctor;

import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;

import java.util.List;

/**
 * What an examination came to.
 *
 * @param epochs how many were recorded; 0 for an experiment nobody has trained
 */
record Diagnosis(Examination untrained, Preflight preflight, List<Finding> findings, int epochs) {}
