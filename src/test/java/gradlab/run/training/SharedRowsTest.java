package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.Circles;
import gradlab.data.Csv;
import gradlab.data.Sampling;
import gradlab.data.augment.Noise;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Split;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Dense;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.knob.Knobs;
import gradlab.run.Runs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SharedRowsTest {
    private final List<DataPlan> prepared = new ArrayList<>();
    private final SharedRows rows = new SharedRows(this::prepare);

    @TempDir private Path folder;

    private PreparedData prepare(DataPlan plan, Path from) {
        prepared.add(plan);
        return Trainer.rows(plan, from);
    }

    private RunData of(Experiment experiment) {
        return rows.of(experiment, folder);
    }

    private static Experiment on(Experiment experiment, String setting, Object value) {
        return experiment.withData(
                Knobs.with(experiment.data(), Knobs.field(DataPlan.class, setting), value));
    }

    @Test
    void runsThatDifferInTheirTrainingAloneShareTheirRows() {
        Experiment experiment = Runs.small(3);
        RunData first = of(experiment);
        RunData second = of(Runs.with(Runs.small(7), "seed", 5L));
        assertThat(first.get()).isSameAs(second.get());
        assertThat(prepared).hasSize(1);
    }

    @Test
    void theyAreWhatARunPreparesAlone() {
        Experiment experiment = Runs.small(3);
        PreparedData alone = Trainer.prepare(experiment, folder);
        assertThat(of(experiment).get()).usingRecursiveComparison().isEqualTo(alone);
    }

    @Test
    void whatDeterminesThemTellsThemApart() {
        Experiment experiment = Runs.small(3);
        List<RunData> different =
                List.of(
                        of(experiment),
                        of(
                                on(
                                        experiment,
                                        "split",
                                        Knobs.set(experiment.data().split(), Split::seed).to(9L))),
                        of(on(experiment, "label_noise", 0.5)),
                        of(
                                experiment.withData(
                                        experiment
                                                .data()
                                                .withSource(
                                                        Knobs.set(
                                                                        new Circles(),
                                                                        Circles::sampling,
                                                                        Sampling::samples)
                                                                .to(40)))));
        different.forEach(RunData::get);
        assertThat(prepared).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void randomChangesAtEachStepAreNotAmongIt() {
        Experiment experiment = Runs.small(3);
        RunData plain = of(experiment);
        RunData changed =
                of(experiment.withData(experiment.data().withAugment(List.of(new Noise()))));
        assertThat(plain.get()).isSameAs(changed.get());
    }

    @Test
    void aLossThatWantsRowsOfOnesHasThemOfTheSameInputs() {
        Experiment numbers = Runs.small(3);
        Experiment oneHot =
                Runs.with(numbers, "loss", new CategoricalCrossentropy())
                        .withModel(new Model(List.of(new Dense("output", 2, new Softmax()))));
        RunData first = of(numbers);
        RunData second = of(oneHot);
        assertThat(second.get().train().targets().numCols).isEqualTo(2);
        assertThat(second.get().train().inputs()).isSameAs(first.get().train().inputs());
        assertThat(second.shape()).isEqualTo(oneHot.data().source().shape(folder));
        assertThat(prepared).hasSize(1);
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "x,y\n1,2\n2,3\n3,4\n4,5\n");
        Experiment experiment =
                Runs.small(3).withData(Runs.small(3).data().withSource(new Csv("table.csv")));
        RunData before = of(experiment);
        before.get();
        assertThat(of(experiment)).isSameAs(before);
        Files.writeString(file, "x,y\n1,2\n2,3\n3,4\n4,5\n5,6\n6,7\n");
        of(experiment).get();
        assertThat(prepared).hasSize(2);
    }

    @Test
    void whatCannotBePreparedIsTriedAgain() throws IOException {
        Experiment experiment =
                Runs.small(3).withData(Runs.small(3).data().withSource(new Csv("table.csv")));
        RunData missing = of(experiment);
        assertThatThrownBy(missing::get).hasMessageContaining("table.csv");
        Files.writeString(folder.resolve("table.csv"), "x,y\n1,2\n2,3\n3,4\n4,5\n");
        assertThat(missing.get().train().rows()).isPositive();
    }
}
