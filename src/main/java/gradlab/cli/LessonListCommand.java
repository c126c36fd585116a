package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.lesson.Lesson;
import gradlab.lesson.json.Lessons;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lists the lessons that come with the program. */
@Command(
        name = "list",
        description = "List the lessons: id, minutes, title.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class LessonListCommand implements Callable<Integer> {
    private final Terminal terminal;

    LessonListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Lesson> lessons = Lessons.bundled();
        int width = lessons.stream().mapToInt(lesson -> lesson.id().length()).max().orElse(1);
        for (Lesson lesson : lessons) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-" + width + "s  %3d min  %s%n",
                            lesson.id(),
                            lesson.minutes(),
                            lesson.title());
        }
        return ExitCode.DONE;
    }
}
