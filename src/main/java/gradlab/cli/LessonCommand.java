package gradlab.cli;

import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with lessons; its subcommands do it. */
@Command(
        name = "lesson",
        description = "List lessons, run their experiments, check their claims.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class LessonCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /** With its subcommands. */
    static CommandLine with(Terminal terminal) {
        return new CommandLine(new LessonCommand())
                .addSubcommand(new LessonListCommand(terminal))
                .addSubcommand(new LessonRunCommand(terminal))
                .addSubcommand(new LessonCheckCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with lessons: list, run, or check.");
    }
}
