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
 * Run files of version 1, Nadam under one_cycle, and of version 2, Nadam: 30 epochs each, after
 * which the weights of the best one were given back.
 */
class OldRunFileTest {
    @TempDir private Path folder;

    private SavedRun old() throws IOException {
        return old(1);
    }

    private SavedRun old(int version) throws IOException {
        Path file = folder.resolve("run.gradlab");
        String name = "version-" + version + ".gradlab";
        try (InputStream in = OldRunFileTest.class.getResourceAsStream(name)) {
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
    void oneThatKnewNoCheckpointIsReadAndGoesOnExactly() throws IOException {
        SavedRun old = old(2);
        assertThat(old.checkpoint().stage()).isEqualTo(Checkpoint.Stage.RESTORED);
        assertThat(old.checkpoint().best()).isNull();
        assertThat(old.history().outcome().givenBack()).isNull();
        assertThat(old.weights())
                .usingRecursiveComparison()
                .isEqualTo(old.checkpoint().stopping().weights());
        Experiment longer = Runs.with(old.experiment(), "epochs", 40);
        RunRecorder recorder = new RunRecorder(old.history());
        Trainer.resume(
                longer,
                Trainer.prepare(longer, folder),
                old.checkpoint(),
                new RunControl(),
                recorder);

        Runs.assertSame(recorder, Runs.run(longer));
        assertThat(recorder.history().outcome().givenBack().epoch()).isEqualTo(5);
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
