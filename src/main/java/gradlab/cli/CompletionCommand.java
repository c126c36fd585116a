package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Writes the script with which bash and zsh complete the commands. */
@Command(
        name = "completion",
        description = {
            "Write a completion script for bash and zsh.",
            "Use it with: source <(./gradlab completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Spec private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("gradlab", spec.root().commandLine()));
        terminal.out().flush();
        return ExitCode.DONE;
    }
}
