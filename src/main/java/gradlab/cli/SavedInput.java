package gradlab.cli;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Outcome;

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
     * @param data what relative paths in it are relative to, if not its own folder
     * @param epochs how many in all; empty for as many as it was to have
     * @param seed refused: what was drawn so far cannot be drawn anew
     * @throws IllegalArgumentException when it cannot be read or has nothing left to do
     */
    static SavedInput read(
            Path file, Optional<Path> data, Optional<Integer> epochs, Optional<Long> seed) {
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
        return new SavedInput(new ExperimentInput(file, experiment, data), run);
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
