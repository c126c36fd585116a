package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.experiment.ModelSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Prints the table of a model's layers. */
@Command(
        name = "summary",
        description = "Print the layer table with shapes and parameters, as Keras prints it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class SummaryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "An experiment file.")
    private Path file = Path.of("");

    @Mixin private SetOption settings = new SetOption();

    SummaryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExperimentInput input = ExperimentInput.read(file, settings, terminal);
        terminal.out().print(ModelSummary.of(input.experiment(), input.folder()).text());
        return ExitCode.DONE;
    }
}
