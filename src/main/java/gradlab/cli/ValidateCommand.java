package gradlab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Says all that is wrong with files. */
@Command(
        name = "validate",
        description = "Say all that is wrong with experiment files, each with its JSON path.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check.")
    private List<Path> files = List.of();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int code = ExitCode.DONE;
        for (Path file : files) {
            try {
                ExperimentInput.read(file, terminal);
                terminal.out().println(file + ": valid");
            } catch (RuntimeException failure) {
                code = Math.max(code, Complaint.code(terminal, file.toString(), failure));
            }
        }
        return code;
    }
}
