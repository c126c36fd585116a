package gradlab.chart.subject;

import gradlab.run.history.RunHistory;

/**
 * Another run whose curves stand behind those of the run that is shown.
 *
 * @param name such as "run 1"
 * @param number from 1; picks its colour
 */
public record OtherRun(String name, int number, RunHistory history) {}
