package gradlab.experiment.sweep;

import gradlab.experiment.Experiment;

/**
 * One run of a sweep.
 *
 * @param id its name in files, which no other run of the sweep has
 * @param fold which fold validates, from 1; 0 where there are none
 * @param experiment what is trained, whole
 */
public record PlannedRun(
        String id, Combination combination, long seed, int fold, Experiment experiment) {}
