package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.setting.SettingJson;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** What {@code --set} changes in an experiment before anything is done with it. */
final class SetOption {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Change a setting first, one --set each, one after the other:",
                "--set training.optimizer.learning_rate=0.1",
                "--set 'model.layers[hidden*].units=100'",
                "--set 'model.layers[hidden*].count=3'",
                "The value is JSON, or a word without its quotes."
            })
    private List<String> assignments = List.of();

    /**
     * The experiment with everything set.
     *
     * @param file whose experiment it is, as the user named it
     * @throws DocumentException saying which setting it is, what is wrong with it and what is there
     */
    Experiment applyTo(Experiment experiment, Path file) {
        Experiment changed = experiment;
        for (String assignment : assignments) {
            try {
                changed = SettingJson.with(changed, assignment);
            } catch (DocumentException wrong) {
                throw new DocumentException(
                        file + ": --set " + assignment,
                        wrong.problems().stream().map(each -> brief(each, assignment)).toList());
            }
        }
        return changed;
    }

    /** Without the path that has just been said. */
    private static Problem brief(Problem problem, String assignment) {
        return assignment.startsWith(problem.path() + "=")
                ? new Problem("", problem.message())
                : problem;
    }

    /** Refuses to change anything, saying why. */
    void refuse(Path file, String why) {
        if (!assignments.isEmpty()) {
            throw new BadInputException(file + ": --set: " + why);
        }
    }
}
