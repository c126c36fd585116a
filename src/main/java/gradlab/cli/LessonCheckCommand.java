package gradlab.cli;

import gradlab.cli.report.LessonReportsJson;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.lesson.Lesson;
import gradlab.lesson.check.LessonCheck;
import gradlab.lesson.check.LessonReport;
import gradlab.lesson.json.LessonJson;
import gradlab.lesson.json.Lessons;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Checks the claims of lessons on several seeds. */
@Command(
        name = "check",
        description =
                "Check all that lessons say of their runs: all lessons, or those in a folder.",
        footer = {
            "",
            "Exit code: 0 every claim holds, 1 one fails, 2 bad input.",
        },
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
            paramLabel = "A,B,C",
            split = ",",
            defaultValue = "1,2,3",
            description = "The seeds to train with (${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Option(names = "--json", description = "One object a claim and seed, as JSON.")
    private boolean json;

    @Option(
            names = "--strict",
            description = "Fail as well where a lesson breaks a rule of the course.")
    private boolean strict;

    LessonCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean all = true;
        List<LessonReport> reports = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            LessonReport report =
                    LessonCheck.check(
                            lesson,
                            seeds.stream().distinct().toList(),
                            what -> terminal.err().println(lesson.id() + ": " + what));
            reports.add(report);
            if (!json) {
                terminal.out().print(lesson.id() + "\n" + report.text());
                terminal.out().flush();
            }
            all &= report.holds() && !(strict && !report.warnings().isEmpty());
        }
        if (json) {
            terminal.out().println(LessonReportsJson.write(reports));
        }
        return all ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Lesson> lessons() {
        return folder.map(Lessons::folders)
                .map(folders -> folders.stream().map(LessonJson::read).toList())
                .orElseGet(Lessons::bundled);
    }
}
