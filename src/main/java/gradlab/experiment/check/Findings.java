package gradlab.experiment.check;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.Problem.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects problems while an experiment is checked. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void error(String path, String message) {
        problems.add(new Problem(path, message));
    }

    void error(String path, String message, String fixLabel, UnaryOperator<Experiment> fix) {
        problems.add(new Problem(path, message, fixLabel, fix));
    }

    void open(String path, String message) {
        problems.add(new Problem(Severity.OPEN, path, message, "", null));
    }

    void warning(String path, String message) {
        problems.add(new Problem(Severity.WARNING, path, message, "", null));
    }

    void warning(String path, String message, String fixLabel, UnaryOperator<Experiment> fix) {
        problems.add(new Problem(Severity.WARNING, path, message, fixLabel, fix));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
