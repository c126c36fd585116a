package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.VersionText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** A command of a later version: it says so rather than being unknown. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionText.class)
final class NotYetCommand implements Callable<Integer> {
    @Parameters(hidden = true, arity = "0..*")
    private List<String> ignored = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String name = spec.qualifiedName() + (ignored.isEmpty() ? "" : " " + ignored.getFirst());
        throw new BadInputException(
                String.format(
                        Locale.ROOT,
                        "`%s` is not yet in this version; see `gradlab --help` for what is.",
                        name));
    }
}
