package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.lesson.Lesson;
import gradlab.lesson.check.LessonCheck;
import gradlab.lesson.check.LessonReport;
import gradlab.lesson.figure.TrainedRun;
import gradlab.lesson.json.Lessons;
import gradlab.run.control.Recording;
import gradlab.run.history.Outcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the experiments of lessons, writes their files, and checks the claims on them. */
@Command(
        name = "run",
        description = "Run lessons: DIR/<lesson>/<experiment>/ gets the files of each run.",
        footer = {
            "",
            "Exit code: 0 every claim holds, 1 one fails or a run was kept elsewhere (a full"
                    + " disk), 2 bad input, 130 Ctrl-C.",
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class LessonRunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "Lessons by id, number, or folder.")
    private List<String> ids = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = OutputFolder.USUAL,
            description = "Where results go (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--seeds",
            paramLabel = "K",
            defaultValue = "1",
            description =
                    "How many seeds; beyond the first in folders of their own (${DEFAULT-VALUE}).")
    private int seeds;

    LessonRunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static void requireSeeds(int seeds) {
        if (seeds < 1) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "--seeds is at least 1, not %d.", seeds));
        }
    }

    @Override
    public Integer call() {
        requireSeeds(seeds);
        new OutputFolder(out).check();
        int code = ExitCode.DONE;
        for (Lesson lesson : ids.stream().map(Lessons::find).toList()) {
            code = Math.max(code, run(lesson));
        }
        return code;
    }

    private int run(Lesson lesson) {
        List<LessonReport.Line> lines = new ArrayList<>();
        boolean kept = true;
        for (int seed = 0; seed < seeds; seed++) {
            Map<String, TrainedRun> trained = new LinkedHashMap<>();
            long number = lesson.ownSeed() + seed;
            for (String name : lesson.experiments().keySet()) {
                TrainingTask.Result result = train(lesson, name, seed);
                if (result.outcome().reason() == Outcome.Reason.CANCELLED) {
                    return ExitCode.INTERRUPTED;
                }
                kept &= result.kept();
                trained.put(name, new TrainedRun(result.run()));
            }
            lines.addAll(LessonCheck.lines(lesson, number, lesson.runs(trained)));
        }
        LessonReport report = new LessonReport(lesson.id(), lines, List.of());
        terminal.out().print(lesson.id() + "\n" + report.text());
        return report.holds() && kept ? ExitCode.DONE : ExitCode.FAILED;
    }

    private TrainingTask.Result train(Lesson lesson, String name, int seed) {
        Path folder = out.resolve(lesson.id());
        OutputFolder place = new OutputFolder(seed == 0 ? folder : folder.resolve("seed+" + seed));
        TrainingTask task = new TrainingTask(terminal, place, Recording.epochs(), false, false);
        Path file = lesson.folder().resolve(fileName(name) + ".json");
        return task.train(
                new ExperimentInput(file, lesson.experiment(name, lesson.ownSeed() + seed)));
    }

    /** A folder of that name can be made on every system. */
    private static String fileName(String run) {
        return run.replaceAll("[^\\w.-]+", "-").replaceAll("-+$", "");
    }
}
