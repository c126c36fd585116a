package gradlab.cli;

import gradlab.cli.terminal.Complaint;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.ReadingProgress;
import gradlab.cli.terminal.Terminal;
import gradlab.data.LastRead;
import gradlab.file.InputFile;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;

/** The program as a command: reads arguments, runs what they name, answers with an exit code. */
public final class Program {
    private static final List<String> LATER = List.of("sweep", "export");

    private final CommandLine commands;
    private final Terminal terminal;

    /** The program with its window and its terminal. */
    public Program(Window window, Terminal terminal) {
        this.terminal = terminal;
        commands = new CommandLine(new RootCommand(window, terminal));
        commands.addSubcommand(new TrainCommand(terminal));
        commands.addSubcommand(new PredictCommand(terminal));
        commands.addSubcommand(new ValidateCommand(terminal));
        commands.addSubcommand(new SummaryCommand(terminal));
        commands.addSubcommand(LessonCommand.with(terminal));
        commands.addSubcommand(new WindowCommand(window));
        commands.addSubcommand(new ScreenshotCommand(window, terminal));
        commands.addSubcommand(new BenchCommand(window, terminal));
        commands.addSubcommand(new DoctorCommand(terminal));
        LATER.forEach(this::addLater);
        commands.addSubcommand(new CompletionCommand(terminal));
        commands.setOut(terminal.out());
        commands.setErr(terminal.err());
        commands.setUsageHelpAutoWidth(true);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(this::refuseUsage);
        commands.setExecutionExceptionHandler(
                (failure, _, _) -> Complaint.code(terminal, "", failure));
    }

    private void addLater(String name) {
        CommandLine later = new CommandLine(new NotYetCommand());
        later.setUnmatchedOptionsArePositionalParams(true);
        later.getCommandSpec().name(name).usageMessage().description("Not yet in this version.");
        commands.addSubcommand(name, later);
    }

    /** Runs a command line and answers with the exit code. */
    public int run(String... arguments) {
        int code = watched(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private int watched(String... arguments) {
        try {
            return List.of(arguments).contains("--quiet")
                    ? execute(arguments)
                    : InputFile.watched(new ReadingProgress(terminal), () -> execute(arguments));
        } catch (Exception failure) {
            return Complaint.code(terminal, "", failure);
        }
    }

    private int execute(String... arguments) throws Exception {
        return LastRead.during(() -> commands.execute(arguments));
    }

    private int refuseUsage(ParameterException refusal, String[] arguments) {
        CommandLine command = refusal.getCommandLine();
        terminal.err().println(refusal.getMessage());
        UnmatchedArgumentException.printSuggestions(refusal, terminal.err());
        terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }
}
