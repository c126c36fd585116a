package gradlab.cli;

import gradlab.cli.terminal.Complaint;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.data.DataSource;
import gradlab.experiment.DataPlan;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.lesson.json.LessonJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Says all that is wrong with files. */
@Command(
        name = "validate",
        description =
                "Say all that is wrong with experiment, sweep and lesson files, each with its JSON"
                        + " path.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Experiment and sweep files, and lessons or their folders.")
    private List<Path> files = List.of();

    @Mixin private SetOption settings = new SetOption();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int code = ExitCode.DONE;
        for (Path file : files) {
            try {
                read(file);
                terminal.out().println(file + ": valid");
            } catch (RuntimeException failure) {
                code = Math.max(code, Complaint.code(terminal, file.toString(), failure));
            }
        }
        return code;
    }

    /** What may be read otherwise than it was meant, and what is left out, as in training. */
    private void sayHowTablesAreRead(ExperimentInput input) {
        DataPlan plan = input.experiment().data();
        DataSource other = plan.validationSource();
        if (plan.source().isTable() || (other != null && other.isTable())) {
            String note = plan.load(input.folder()).gaps().note();
            if (!note.isEmpty()) {
                terminal.err().println(input.file() + ": " + note);
            }
        }
    }

    private void read(Path file) {
        if (Files.isDirectory(file) || file.endsWith(LessonJson.FILE)) {
            settings.refuse(file, "a lesson has no settings of its own; its experiments do.");
        }
        if (Files.isDirectory(file)) {
            LessonJson.read(file);
        } else if (file.endsWith(LessonJson.FILE)) {
            LessonJson.read(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
        } else if (SweepJson.isSweep(ExperimentJson.textOf(file))) {
            SweepJson.Reading reading = SweepJson.read(file, settings::applyTo);
            SweepPlan.of(reading.sweep()).check(reading.folder(), file.toString());
        } else {
            ExperimentInput input = ExperimentInput.read(file, settings, terminal);
            sayHowTablesAreRead(input);
        }
    }
}
