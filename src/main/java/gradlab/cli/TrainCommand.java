package gradlab.cli;

import gradlab.experiment.Experiment;
import gradlab.run.Recording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Trains experiments and writes what was recorded. */
@Command(
        name = "train",
        description = "Train each experiment; DIR/<file's stem>/ gets its files.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class TrainCommand implements Callable<Integer> {
    /** How closely a run is recorded. */
    enum Detail {
        epochs,
        steps
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Experiment files.")
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

    @Option(
            names = "--record",
            paramLabel = "WHAT",
            defaultValue = "epochs",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Detail detail = Detail.epochs;

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
            throw new BadInputException("--epochs is at least 1, not %d.".formatted(epochs.get()));
        }
        refuseSameStems();
        OutputFolder folder = new OutputFolder(out);
        folder.check();
        TrainingTask task =
                new TrainingTask(
                        terminal,
                        folder,
                        Recording.epochs().withSteps(detail == Detail.steps),
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
            ExperimentInput input = ExperimentInput.read(file, terminal);
            return task.train(input.with(this::changed)).exitCode();
        } catch (RuntimeException failure) {
            return Complaint.code(terminal, file.toString(), failure);
        }
    }

    private Experiment changed(Experiment experiment) {
        var training = experiment.training();
        if (epochs.isPresent()) {
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
                                "%d files are called %s, and their results would overwrite each other: train them one by one, each with its own --out."
                                        .formatted(count, stem));
                    }
                });
    }
}
