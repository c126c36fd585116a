package gradlab.cli;

import static gradlab.text.Text.tr;

import gradlab.cli.report.BackpropJson;
import gradlab.cli.report.BackpropText;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Network;
import gradlab.experiment.Experiment;
import gradlab.run.backprop.BackpropTrace;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.predict.NetworkMaker;
import gradlab.run.training.LossWeights;
import gradlab.run.training.StartingNetwork;
import gradlab.run.training.Trainer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Shows backpropagation on one batch, number by number. */
@Command(
        name = "backprop",
        description = {
            "Pass one batch forward and back, and print every number: sums z, outputs a, error",
            "signals delta, gradients, and how far each is from the loss's finite difference."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class BackpropCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|RUN",
            description =
                    "An experiment file, with its first weights; or a trained run (.gradlab).")
    private Path file = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "N,N",
            split = ",",
            description =
                    "Which training rows, counted from 1; without, those of the first batch in"
                            + " order.")
    private List<Integer> rows = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the data files of a saved run are (looked for where they were, beside it"
                            + " and in the folders above).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Mixin private SetOption settings = new SetOption();

    BackpropCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean trained = file.toString().endsWith(SavedInput.ENDING);
        BackpropTrace trace = trained ? ofRun() : ofExperiment();
        terminal.out().print(json ? BackpropJson.write(trace) : BackpropText.of(trace));
        return ExitCode.DONE;
    }

    private BackpropTrace ofExperiment() {
        ExperimentInput input = ExperimentInput.read(file, settings, terminal);
        Experiment experiment = NetworkMaker.named(input.experiment(), List.of());
        PreparedData prepared = Trainer.prepare(experiment, input.folder());
        return trace(
                StartingNetwork.of(experiment, prepared, input.folder()), prepared, experiment);
    }

    private BackpropTrace ofRun() {
        settings.refuse(file, "this run is over; change the settings of its experiment file.");
        SavedRun run = RunFiles.readRun(file);
        ExperimentInput input =
                new ExperimentInput(
                                file,
                                run.experiment(),
                                Optional.of(SavedInput.dataFolder(file, run, data, terminal)))
                        .checked(terminal);
        Experiment experiment = NetworkMaker.named(input.experiment(), List.of());
        PreparedData prepared = Trainer.prepare(experiment, input.folder());
        Network network = NetworkMaker.network(experiment, prepared);
        network.load(run.checkpoint().network().weights());
        return trace(network, prepared, experiment);
    }

    private BackpropTrace trace(Network network, PreparedData prepared, Experiment experiment) {
        return BackpropTrace.of(
                network,
                prepared,
                LossWeights.of(prepared, experiment.training()),
                places(prepared, experiment));
    }

    private int[] places(PreparedData prepared, Experiment experiment) {
        int all = prepared.train().rows();
        int most = NetworkMaker.rows(experiment, prepared);
        if (rows.isEmpty()) {
            int batch = experiment.training().batches().batchSize();
            return IntStream.range(0, Math.min(Math.min(all, batch), most)).toArray();
        }
        rows.stream()
                .filter(row -> row < 1 || row > all)
                .findFirst()
                .ifPresent(
                        row -> {
                            throw new BadInputException(
                                    String.format(
                                            Locale.ROOT,
                                            "--rows: there is no training row %,d; they are 1 to"
                                                    + " %,d.",
                                            row,
                                            all));
                        });
        if (rows.size() > most) {
            throw new BadInputException(
                    tr(
                            "--rows: at most {0} {0|row|rows} can pass at once here, not {1}.",
                            most, rows.size()));
        }
        return rows.stream().mapToInt(row -> row - 1).toArray();
    }
}
