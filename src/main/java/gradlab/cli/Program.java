package gradlab.cli;

import gradlab.cli.terminal.Complaint;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.ReadingProgress;
import gradlab.cli.terminal.Terminal;
import gradlab.data.LastRead;
import gradlab.file.InputFile;
import gradlab.run.control.InterruptWatch;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The program as a command: reads arguments, runs what they name, answers with an exit code. */
public final class Program {
    private static final List<String> LATER = List.of("export");

    private static final String COMPLETION = "completion";

    private final Map<String, Supplier<?>> makers = new LinkedHashMap<>();
    private final RootCommand root;
    private final Terminal terminal;

    /** The program with its window and its terminal. */
    public Program(Window window, Terminal terminal) {
        this.terminal = terminal;
        root = new RootCommand(window, terminal);
        makers.put("train", () -> new TrainCommand(terminal));
        makers.put("predict", () -> new PredictCommand(terminal));
        makers.put("validate", () -> new ValidateCommand(terminal));
        makers.put("summary", () -> new SummaryCommand(terminal));
        makers.put("lesson", () -> LessonCommand.with(terminal));
        makers.put("window", () -> new WindowCommand(window));
        makers.put("screenshot", () -> new ScreenshotCommand(window, terminal));
        makers.put("bench", () -> new BenchmarkCommand(window, terminal));
        makers.put("doctor", () -> new DoctorCommand(terminal));
        makers.put("sweep", () -> new SweepCommand(terminal));
        makers.put("backprop", () -> new BackpropCommand(terminal));
        makers.put("descend", () -> new DescendCommand(terminal));
        LATER.forEach(name -> makers.put(name, () -> later(name)));
        makers.put(COMPLETION, () -> new CompletionCommand(terminal));
    }

    private static CommandLine later(String name) {
        CommandLine later = new CommandLine(new NotYetCommand());
        later.setUnmatchedOptionsArePositionalParams(true);
        later.getCommandSpec().name(name).usageMessage().description("Not yet in this version.");
        return later;
    }

    /** Runs a command line and answers with the exit code. */
    public int run(String... arguments) {
        try (InterruptWatch _ = new InterruptWatch(this::sayInterrupted)) {
            int code = watched(arguments);
            if (terminal.out().checkError()) {
                terminal.err()
                        .println(
                                "Not all could be written to standard output: is a disk full, or"
                                        + " was a pipe closed?");
                code = Math.max(code, ExitCode.FAILED);
            }
            terminal.err().flush();
            return code;
        }
    }

    private void sayInterrupted() {
        terminal.err()
                .println(
                        (terminal.isInteractive() ? "\r" : "")
                                + "Interrupted; what was written so far is whole.");
        terminal.err().flush();
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

    /** Without arguments there is nothing to read, and a window is waited for. */
    private int execute(String... arguments) throws Exception {
        return LastRead.during(
                () ->
                        arguments.length == 0
                                ? root.call()
                                : commands(arguments[0]).execute(arguments));
    }

    /**
     * The commands by which a line with this first word is read: the one that it names, else all.
     * To make them all takes half as long as to show the window, since the annotations of each are
     * looked through one by one.
     */
    private CommandLine commands(String first) {
        CommandLine commands = new CommandLine(root);
        makers.forEach(
                (name, maker) -> {
                    if (name.equals(first) || !isAlone(first)) {
                        commands.addSubcommand(name, maker.get());
                    }
                });
        commands.setOut(terminal.out());
        commands.setErr(terminal.err());
        commands.setUsageHelpAutoWidth(true);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(this::refuseUsage);
        commands.setExecutionExceptionHandler(
                (failure, _, _) -> Complaint.code(terminal, "", failure));
        return commands;
    }

    /** Whether a word names a command that does not speak of the others. */
    private boolean isAlone(String word) {
        return makers.containsKey(word) && !word.equals(COMPLETION);
    }

    private int refuseUsage(ParameterException refusal, String[] arguments) {
        CommandLine command = refusal.getCommandLine();
        terminal.err().println(refusal.getMessage());
        UnmatchedArgumentException.printSuggestions(refusal, terminal.err());
        terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }
}
