package gradlab.cli;

import gradlab.cli.report.PredictionTable;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.data.TableNumbers;
import gradlab.file.AtomicFile;
import gradlab.file.FileTrouble;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

import org.ejml.data.FMatrixRMaj;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Answers for the rows of a table with a trained model. */
@Command(
        name = "predict",
        description = "Predict for the rows of a CSV file, with a trained run.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class PredictCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN.gradlab", description = "A run that `train` wrote.")
    private Path run = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "DATA.csv",
            description = "Rows with the columns the model was trained on, by name.")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The CSV to write; standard output without.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--monte-carlo",
            paramLabel = "N",
            description = "Predict N times with dropout and noise active: mean and sd.")
    private Optional<Integer> passes = Optional.empty();

    PredictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        passes.filter(number -> number < 2)
                .ifPresent(
                        number -> {
                            throw new BadInputException(
                                    String.format(
                                            Locale.ROOT,
                                            "--monte-carlo is at least 2 passes, not %d.",
                                            number));
                        });
        out.map(OutputFolder::of).ifPresent(OutputFolder::check);
        SavedRun saved = RunFiles.readRun(run);
        String table = predict(saved, rows(saved));
        if (out.isPresent()) {
            write(table, out.get());
        } else {
            terminal.out().print(table);
        }
        return ExitCode.DONE;
    }

    private FMatrixRMaj rows(SavedRun saved) {
        Columns columns = saved.columns();
        return TableNumbers.read(
                data, columns.inputNames(), saved.experiment().data().source(), columns.filling());
    }

    private String predict(SavedRun saved, FMatrixRMaj rows) {
        Predictor model = saved.predictor();
        Columns columns = saved.columns();
        if (passes.isEmpty()) {
            return new PredictionTable(columns, model.predict(rows), Optional.empty()).text();
        }
        long seed = saved.experiment().training().batches().seed();
        Predictor.MonteCarlo drawn = model.monteCarlo(rows, passes.get(), seed);
        return new PredictionTable(columns, drawn.mean(), Optional.of(drawn.sd())).text();
    }

    private static void write(String table, Path file) {
        OutputFolder.of(file).make();
        try {
            AtomicFile.write(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "%s cannot be written: %s. Nothing there was changed; choose another"
                                    + " with --out.",
                            file,
                            FileTrouble.of(e)),
                    e);
        }
    }
}
