package gradlab.cli;

import static gradlab.text.Text.tr;

import gradlab.cli.terminal.Terminal;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.files.RunDataFolder;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Outcome;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A saved run that is to go on.
 *
 * @param input its experiment, for as many epochs as are asked for
 */
record SavedInput(ExperimentInput input, SavedRun run) {
    /** How the files of saved runs end. */
    static final String ENDING = ".gradlab";

    /**
     * Reads a run that can go on.
     *
     * @param data where its data is, if not where it was or near the run
     * @param epochs how many in all; empty for as many as it was to have
     * @param seed refused: what was drawn so far cannot be drawn anew
     * @throws IllegalArgumentException when it cannot be read or has nothing left to do
     */
    static SavedInput read(
            Path file,
            Optional<Path> data,
            Optional<Integer> epochs,
            Optional<Long> seed,
            Terminal terminal) {
        if (seed.isPresent()) {
            throw new IllegalArgumentException(
                    "--seed: a saved run goes on with its own random numbers; leave the seed out.");
        }
        SavedRun run = RunFiles.readRun(file);
        Training training = run.experiment().training();
        if (epochs.isPresent() && !training.phases().isEmpty()) {
            throw new IllegalArgumentException(
                    "--epochs: the phases of this run say how many there are.");
        }
        Training longer = epochs.map(training::withEpochs).orElse(training);
        refuseDone(run, total(longer));
        Experiment experiment = run.experiment().withTraining(longer);
        Path folder = dataFolder(file, run, data, terminal);
        return new SavedInput(new ExperimentInput(file, experiment, Optional.of(folder)), run);
    }

    /**
     * Where the data of a run is.
     *
     * @param named where the user says it is, which goes before all others; what differs there is
     *     said
     * @throws IllegalArgumentException when it is not found
     */
    static Path dataFolder(Path file, SavedRun run, Optional<Path> named, Terminal terminal) {
        RunDataFolder data = new RunDataFolder(file, run);
        if (named.isEmpty()) {
            return data.find();
        }
        Message difference = data.difference(named.get());
        if (difference != null) {
            terminal.err().println(file + ": " + difference.english() + ".");
        }
        return named.get();
    }

    private static int total(Training training) {
        return training.phases().isEmpty()
                ? training.epochs()
                : training.phases().stream().mapToInt(phase -> phase.epochs()).sum();
    }

    private static void refuseDone(SavedRun run, int epochs) {
        Outcome outcome = run.history().outcome();
        if (outcome != null && outcome.reason() == Outcome.Reason.DIVERGED) {
            throw new IllegalArgumentException(
                    "This run diverged and cannot go on: train its experiment anew.");
        }
        int done = run.checkpoint().epoch() - 1;
        if (done >= epochs) {
            throw new IllegalArgumentException(
                    tr(
                            "{0|The|All} {0} {0|epoch|epochs} of this run {0|is|are} done: give"
                                    + " --epochs a number above {0} to go on.",
                            done));
        }
    }
}
