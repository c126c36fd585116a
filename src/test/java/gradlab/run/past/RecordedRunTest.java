package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.Recording;
import gradlab.run.files.RunFiles;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.Outcome;
import gradlab.run.live.LiveRun;
import gradlab.run.training.RunStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class RecordedRunTest {
    private static final long PLENTY = 16L << 20;

    @TempDir private Path folder;

    private static RecordedRun trained(Experiment experiment) {
        LiveRun run =
                LiveRun.of(
                        RunStart.fresh(experiment, Runs.HERE),
                        Recording.epochs(),
                        new SnapshotBudget(PLENTY));
        run.train();
        return run.recorded();
    }

    private RecordedRun fromItsFile(RecordedRun run) throws IOException {
        Path file = folder.resolve("run.gradlab");
        RunFiles.writeRun(file, run.saved(run.state()));
        return RecordedRun.of(
                RunFiles.readRun(file), Runs.HERE, new SnapshotBudget(PLENTY).store());
    }

    @Test
    void aRunFromItsFileIsTheRunThatWasWritten() throws IOException {
        RecordedRun run = trained(Runs.small(5));
        RecordedRun read = fromItsFile(run);
        assertThat(read.experiment()).isEqualTo(run.experiment());
        assertThat(HistoryDifference.first(read.history(), run.history())).isNull();
        assertThat(read.weights()).usingRecursiveComparison().isEqualTo(run.weights());
        assertThat(read.data()).usingRecursiveComparison().isEqualTo(run.data());
        for (int epoch = 0; epoch <= 5; epoch++) {
            assertThat(read.moment(epoch).weights())
                    .usingRecursiveComparison()
                    .isEqualTo(run.moment(epoch).weights());
        }
    }

    @Test
    void theMomentItEndedInHasTheWeightsThatItGaveBack() {
        Experiment stopping =
                Runs.with(
                        Runs.small(40),
                        "early_stopping",
                        new EarlyStopping("loss", 1, 10, true, EarlyStopping.Trigger.NO_CHANGE));
        RecordedRun run = trained(stopping);
        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.EARLY_STOPPING);
        assertThat(run.moment().weights()).isSameAs(run.weights());
        assertThat(run.moment(run.history().epochs()).weights())
                .usingRecursiveComparison()
                .isNotEqualTo(run.weights());
    }

    @Test
    void aMomentAnswersForRows() {
        RecordedRun run = trained(Runs.small(3));
        assertThat(run.moment(2).predictor().predict(run.data().validation().inputs()).numRows)
                .isEqualTo(run.data().validation().rows());
    }

    @Test
    void anEpochThatIsNotThereIsRefused() {
        RecordedRun run = trained(Runs.small(3));
        assertThatThrownBy(() -> run.moment(4)).hasMessage("this run has no epoch 4");
    }

    @Test
    void beforeItBeginsThereIsNothing() {
        RecordedRun run =
                RecordedRun.from(
                        RunStart.fresh(Runs.small(3), Runs.HERE),
                        new SnapshotBudget(PLENTY).store());
        assertThat(run.moment()).isNull();
        assertThat(run.weights()).isNull();
        assertThat(run.history().epochs()).isZero();
    }
}
