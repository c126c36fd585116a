package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.Complaint;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.history.Recorded;
import gradlab.run.past.GoingOn;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Trains experiments and writes what was recorded. */
@Command(
        name = "train",
        description =
                "Train each experiment; DIR/<file's stem>/ gets its files. A saved run (.gradlab)"
                        + " goes on where it stopped, bit for bit; with --epochs, further.",
        footer = {
            "",
            "Of many files, each is reported, and one that fails does not keep the others from"
                    + " training.",
            "Exit code: 0 all trained, 1 one diverged or was kept elsewhere (a full disk), 2 one"
                    + " could not be trained, 130 Ctrl-C (all so far is written).",
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class TrainCommand implements Callable<Integer> {
    /** How closely a run is recorded. */
    enum Detail {
        epochs,
        steps
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Experiment files, or saved runs to go on with.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = OutputFolder.USUAL,
            description = "Where results go (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--epochs", paramLabel = "N", description = "Instead of the file's.")
    private Optional<Integer> epochs = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Instead of the file's.")
    private Optional<Long> seed = Optional.empty();

    @Mixin private SetOption settings = new SetOption();

    @Option(
            names = "--record",
            paramLabel = "WHAT",
            defaultValue = "epochs",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Detail detail = Detail.epochs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the data files of a saved run are (looked for where they were, beside"
                            + " it and in the folders above).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--charts", description = "Also write the charts, as PNG.")
    private boolean charts;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (epochs.isPresent() && epochs.get() < 1) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "--epochs is at least 1, not %d.", epochs.get()));
        }
        refuseSameStems();
        OutputFolder folder = new OutputFolder(out);
        folder.check();
        TrainingTask task =
                new TrainingTask(
                        terminal,
                        folder,
                        Recording.epochs().with(Recorded.STEPS, detail == Detail.steps),
                        charts,
                        quiet);
        int code = ExitCode.DONE;
        for (Path file : files) {
            code = Math.max(code, train(task, file));
            if (code == ExitCode.INTERRUPTED) {
                break;
            }
        }
        return code;
    }

    private int train(TrainingTask task, Path file) {
        try {
            if (file.toString().endsWith(SavedInput.ENDING)) {
                return resume(task, file);
            }
            ExperimentInput input = ExperimentInput.read(file, settings, terminal);
            return task.train(input.with(this::changed)).exitCode();
        } catch (RuntimeException failure) {
            return Complaint.code(terminal, file.toString(), failure);
        } catch (OutOfMemoryError outgrown) {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%s: This experiment needs more than the %.1f GB of memory the program"
                                    + " has: take fewer samples or narrower layers.%n",
                            file,
                            Runtime.getRuntime().maxMemory() / (double) (1L << 30));
            return ExitCode.BAD_INPUT;
        }
    }

    private int resume(TrainingTask task, Path file) {
        settings.refuse(
                file,
                "a saved run goes on with its own settings; --epochs lets it go on for longer.");
        SavedInput saved = SavedInput.read(file, data, epochs, seed, terminal);
        GoingOn.notices(saved.run(), saved.input().experiment())
                .forEach(notice -> terminal.err().println(file + ": " + notice.english()));
        return task.resume(saved.input().checked(terminal), saved.run()).exitCode();
    }

    private Experiment changed(Experiment experiment) {
        var training = experiment.training();
        if (epochs.isPresent()) {
            if (!training.phases().isEmpty()) {
                throw new IllegalArgumentException(
                        "--epochs: the phases of this experiment say how many there are; change"
                                + " them in the file.");
            }
            training = training.withEpochs(epochs.get());
        }
        if (seed.isPresent()) {
            training = training.withSeed(seed.get());
        }
        return experiment.withTraining(training);
    }

    private void refuseSameStems() {
        Map<String, Long> stems =
                files.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ExperimentInput::stem, Collectors.counting()));
        stems.forEach(
                (stem, count) -> {
                    if (count > 1) {
                        throw new BadInputException(
                                String.format(
                                        Locale.ROOT,
                                        "%d of the files are called %s, and their results would"
                                            + " overwrite each other: train them one by one, each"
                                            + " with its own --out.",
                                        count,
                                        stem));
                    }
                });
    }
}
