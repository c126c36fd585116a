package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.lesson.Lesson;
import gradlab.lesson.LessonCheck;
import gradlab.lesson.LessonJson;
import gradlab.lesson.LessonReport;
import gradlab.lesson.Lessons;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Checks the claims of lessons on several seeds. */
@Command(
        name = "check",
        description = "Check the claims of all lessons, or of those in a folder.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class LessonCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A lesson's folder, or one with lessons in it.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--seeds",
            paramLabel = "K",
            defaultValue = "3",
            description = "How many seeds (${DEFAULT-VALUE}).")
    private int seeds;

    LessonCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonRunCommand.requireSeeds(seeds);
        boolean all = true;
        for (Lesson lesson : lessons()) {
            LessonReport report =
                    LessonCheck.check(
                            lesson,
                            seeds,
                            what -> terminal.err().println(lesson.id() + ": " + what));
            terminal.out().print(lesson.id() + "\n" + report.text());
            terminal.out().flush();
            all &= report.holds();
        }
        return all ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Lesson> lessons() {
        return folder.map(Lessons::folders)
                .map(folders -> folders.stream().map(LessonJson::read).toList())
                .orElseGet(Lessons::bundled);
    }
}
