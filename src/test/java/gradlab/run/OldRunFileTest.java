package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunRecorder;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run file of version 1: Nadam under one_cycle for 30 epochs, after which the weights of the best
 * one were given back.
 */
class OldRunFileTest {
    @TempDir private Path folder;

    private SavedRun old() throws IOException {
        Path file = folder.resolve("run.gradlab");
        try (InputStream in = OldRunFileTest.class.getResourceAsStream("version-1.gradlab")) {
            Files.copy(in, file);
        }
        return RunFiles.readRun(file);
    }

    @Test
    void itIsReadAndGoesOn() throws IOException {
        SavedRun old = old();
        assertThat(old.checkpoint().stage()).isEqualTo(Checkpoint.Stage.TRAINING);
        assertThat(old.checkpoint().network().momentumProduct()).isNaN();
        Experiment longer =
                old.experiment().withTraining(old.experiment().training().withEpochs(31));
        RunRecorder recorder = new RunRecorder(old.history());
        Outcome outcome =
                Trainer.resume(
                        longer,
                        Trainer.prepare(longer, folder),
                        old.checkpoint(),
                        new RunControl(),
                        recorder);

        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(recorder.history().epochs()).isEqualTo(31);
        assertThat(recorder.checkpoint().network().momentumProduct()).isBetween(0.0, 1e-3);
    }

    @Test
    void itIsWrittenAnewInTodaysVersion() throws IOException {
        SavedRun old = old();
        Path again = folder.resolve("again.gradlab");
        RunFiles.writeRun(again, old);

        assertThat(RunFiles.readRun(again).weights())
                .usingRecursiveComparison()
                .isEqualTo(old.weights());
    }
}
