package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.network.Weights;
import gradlab.engine.schedule.OneCycle;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.StackedAutoencoder;
import gradlab.experiment.StartFrom;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunRecorder;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class GoingOnTest {
    @TempDir private Path folder;

    private static SavedRun saved(RunRecorder run) {
        return run.saved(
                Columns.of(Trainer.prepare(run.history().started().experiment(), Runs.HERE)));
    }

    @Test
    void aLongerCycleIsSaidToBeAnother() {
        Experiment cycled = Runs.with(Runs.small(6), "schedule", new OneCycle());
        SavedRun run = saved(Runs.run(cycled));

        assertThat(GoingOn.notices(run, cycled)).isEmpty();
        assertThat(GoingOn.notices(run, Runs.with(cycled, "epochs", 9)))
                .singleElement()
                .asString()
                .startsWith("`one_cycle` is as long as its run: of 9 epochs instead of 6");
    }

    @Test
    void otherSchedulesGoOnInSilence() {
        EarlyStopping stopping =
                new EarlyStopping("val_loss", 50, 0, true, EarlyStopping.Trigger.NO_CHANGE);
        Experiment experiment = Runs.with(Runs.small(6), "early_stopping", stopping);

        assertThat(GoingOn.notices(saved(Runs.run(experiment)), Runs.with(experiment, "epochs", 9)))
                .isEmpty();
    }

    @Test
    void anOldFileThatJoinsTwoEpochsSaysSo() throws IOException {
        Path file = folder.resolve("run.gradlab");
        try (InputStream in =
                GoingOnTest.class.getResourceAsStream("/gradlab/run/version-1.gradlab")) {
            Files.copy(in, file);
        }
        SavedRun old = RunFiles.readRun(file);

        assertThat(GoingOn.notices(old, old.experiment()))
                .singleElement()
                .asString()
                .startsWith("This file was written by an older version")
                .contains("of epoch 30.");
    }

    @Test
    void aPretrainingThatWasCutShortBeginsAnew() {
        Experiment experiment = Runs.with(Runs.small(3), "pretraining", new StackedAutoencoder(3));
        RunRecorder straight = Runs.run(experiment);
        RunControl control = new RunControl();
        RunRecorder stopped =
                Runs.run(
                        experiment,
                        control,
                        event -> {
                            if (event instanceof RunEvent.Started) {
                                control.stop();
                            }
                        });
        assertThat(stopped.checkpoint().stage()).isEqualTo(Checkpoint.Stage.PRETRAINING);
        RunRecorder resumed = new RunRecorder(stopped.history());
        Trainer.resume(
                experiment,
                Trainer.prepare(experiment, Runs.HERE),
                stopped.checkpoint(),
                new RunControl(),
                resumed);

        Runs.assertSame(resumed, straight);
    }

    @Test
    void weightsThatFitNoLayerAreRefusedWithTheLayersOfBoth() throws IOException {
        Weights other =
                new Weights(
                        List.of(
                                new Weights.LayerWeights(
                                        "first", Map.of("bias", new float[6]), Map.of())));
        RunFiles.writeWeights(folder.resolve("weights.json"), other);
        Files.writeString(folder.resolve("empty.json"), "[]");
        for (boolean freeze : new boolean[] {false, true}) {
            Experiment none = startingFrom("weights.json", freeze);
            assertThatThrownBy(() -> Trainer.run(none, folder, new RunControl(), event -> {}))
                    .hasMessage(
                            "training.start_from: Nothing would be copied, since no layer is called"
                                    + " alike: weights.json has weights for `first`, the model has"
                                    + " `hidden1`, `bn`, `drop`, `output`. Rename the layers that"
                                    + " should begin with those weights.");
            Experiment empty = startingFrom("empty.json", freeze);
            assertThatThrownBy(() -> Trainer.run(empty, folder, new RunControl(), event -> {}))
                    .hasMessageContaining("empty.json has weights for no layer");
        }
    }

    @Test
    void whatWasCopiedIsPartOfTheHistory() throws IOException {
        RunRecorder source = Runs.run(Runs.small(1));
        RunFiles.writeWeights(folder.resolve("weights.json"), source.weights());
        RunRecorder run = new RunRecorder();
        Trainer.run(startingFrom("weights.json", false), folder, new RunControl(), run);
        Path file = folder.resolve("history.json");
        RunFiles.writeHistory(file, run.history());

        assertThat(Files.readString(file))
                .contains("\"copied_layers\":[\"hidden1\",\"bn\",\"output\"]");
        assertThat(RunFiles.readHistory(file).started().copied())
                .containsExactly("hidden1", "bn", "output");
    }

    private static Experiment startingFrom(String weights, boolean freeze) {
        return Runs.with(
                Runs.small(2), "start_from", new StartFrom("", weights, List.of(), freeze));
    }
}
