package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Dense;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.training.SharedRows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SeedCloudModelTest {
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private int preparations;
    private final SharedRows rows =
            new SharedRows(
                    (plan, folder) -> {
                        preparations++;
                        return PreparedData.of(
                                plan.source(),
                                plan.split(),
                                plan.scaling(),
                                plan.labelNoise(),
                                folder);
                    });
    private final BenchModel bench = new BenchModel(quick(), workers, rows);
    private final SeedCloudModel cloud = new SeedCloudModel(workers, 2);

    private static Experiment quick() {
        Experiment opening = ShippedExperiments.opening();
        return opening.withTraining(opening.training().withEpochs(2));
    }

    @BeforeEach
    void askForThreeSeeds() {
        cloud.seeds().set(3);
    }

    private List<RunEntry> runsOf(Experiment... experiments) {
        List<RunEntry> runs = new ArrayList<>();
        for (Experiment experiment : experiments) {
            runs.add(bench.run().maker().fresh(experiment, Path.of("")));
        }
        return runs;
    }

    private void train() {
        while (!workers.tasks.isEmpty()) {
            workers.tasks.remove().run();
        }
    }

    private List<Long> seeds(int side) {
        return cloud.sides().get(side).runs().stream()
                .map(run -> run.started().experiment().training().batches().seed())
                .toList();
    }

    @Test
    void bothSidesAreTrainedFromTheSameSeedsOnNoMoreThreadsThanThereAre() {
        cloud.start(runsOf(quick(), quick()), bench.editing().document(), bench.run());
        assertThat(workers.tasks).hasSize(2);
        train();
        assertThat(seeds(0)).containsExactly(42L, 43L, 44L);
        assertThat(seeds(1)).containsExactly(42L, 43L, 44L);
    }

    @Test
    void theRowsOnTheBenchArePreparedForNoSeedAgain() {
        assertThat(bench.data().prepared().get()).isNotNull();
        assertThat(preparations).isEqualTo(1);
        cloud.start(runsOf(quick(), quick()), bench.editing().document(), bench.run());
        train();
        assertThat(cloud.progress()).isEqualTo(1);
        assertThat(preparations).isEqualTo(1);
    }

    @Test
    void whenAllAreOverTheCloudIsAndSaysWhatItCanTell() {
        cloud.start(runsOf(quick(), quick()), bench.editing().document(), bench.run());
        train();
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
        assertThat(cloud.progress()).isEqualTo(1);
        assertThat(cloud.sentence()).isEqualTo("A and B are not distinguishable with 3 seeds.");
    }

    @Test
    void runsThatDivergedAreNamed() {
        Training steep =
                new Training(
                        new MeanSquaredError(),
                        List.of(),
                        new Sgd(1e30, 0, false, new Clipping()),
                        new Constant(),
                        2,
                        new Batches());
        Model line = new Model(List.of(new Dense("output", 1, new Linear())));
        Experiment wild = quick().withModel(line).withTraining(steep);
        cloud.start(runsOf(wild), bench.editing().document(), bench.run());
        train();
        assertThat(cloud.reason())
                .isEqualTo(
                        "Diverged, and so lost: Run 1 with seed 42, Run 1 with seed 43, Run 1 with"
                                + " seed 44.");
    }

    @Test
    void pausingBeginsNoneAndGoingOnBeginsAll() {
        cloud.start(runsOf(quick(), quick()), bench.editing().document(), bench.run());
        cloud.pause();
        train();
        assertThat(cloud.progress()).isZero();
        cloud.resume();
        assertThat(workers.tasks).hasSize(2);
        train();
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
        assertThat(cloud.progress()).isEqualTo(1);
    }

    @Test
    void cancellingStopsAllAndBeginsNoOther() {
        cloud.start(runsOf(quick(), quick()), bench.editing().document(), bench.run());
        cloud.cancel();
        train();
        assertThat(cloud.sides())
                .isNotEmpty()
                .allMatch(side -> side.runs().stream().allMatch(run -> run.epochs() == 0));
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
        assertThat(cloud.sentence()).isEmpty();
    }

    @Test
    void whatAllRunsDieOfIsSaid() {
        Experiment missing =
                quick().withData(quick().data().withSource(new Csv("no-such-file.csv")));
        cloud.start(runsOf(missing), bench.editing().document(), bench.run());
        train();
        assertThat(cloud.sentence()).contains("no-such-file.csv");
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
    }

    @Test
    void aSideThatBreaksOffIsLeftOutAndTheOtherGoesOn() {
        Experiment missing =
                quick().withData(quick().data().withSource(new Csv("no-such-file.csv")));
        cloud.start(runsOf(quick(), missing), bench.editing().document(), bench.run());
        train();
        assertThat(cloud.sides().getFirst().runs())
                .extracting(RunHistory::outcome)
                .extracting(Outcome::reason)
                .containsOnly(Outcome.Reason.COMPLETED);
        assertThat(cloud.sentence()).isEmpty();
        assertThat(cloud.reason())
                .startsWith("Broke off, and so left out: Run 2 with seed 42 (")
                .contains("no-such-file.csv");
    }

    @Test
    void newsOfACloudThatWasLeftChangeNothing() {
        cloud.start(runsOf(quick()), bench.editing().document(), bench.run());
        Runnable late = workers.tasks.remove();
        cloud.start(runsOf(quick()), bench.editing().document(), bench.run());
        long before = cloud.revision().get();
        late.run();
        assertThat(cloud.revision().get()).isEqualTo(before);
        train();
        assertThat(cloud.progress()).isEqualTo(1);
    }
}
