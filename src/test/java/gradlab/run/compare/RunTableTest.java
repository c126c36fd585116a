package gradlab.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Dropout;
import gradlab.engine.optimizer.Adam;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.setting.SettingsTable;
import gradlab.run.Runs;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class RunTableTest {
    private final Experiment small = Runs.small(3);

    private static List<SettingsTable.Row> rows(Experiment... experiments) {
        return SettingsTable.of(List.of(experiments));
    }

    private static Experiment rate(Experiment of, double rate) {
        return of.withTraining(
                of.training().withOptimizer(of.training().optimizer().withLearningRate(rate)));
    }

    @Test
    void whatIsTheSameInAllIsLeftOut() {
        assertThat(rows(small, small.withName("other"))).isEmpty();
    }

    @Test
    void eachSettingThatDiffersIsARow() {
        Experiment other = Runs.with(rate(small, 0.5), "seed", 7L);
        assertThat(rows(small, other, small))
                .containsExactly(
                        new SettingsTable.Row("learning rate", List.of("0.1", "0.5", "0.1")),
                        new SettingsTable.Row("seed", List.of("42", "7", "42")));
    }

    @Test
    void ofTwoKindsTheSettingsThatOnlyOneHasAreLeftOut() {
        Experiment adam = small.withTraining(small.training().withOptimizer(new Adam()));
        assertThat(rows(small, adam))
                .containsExactly(
                        new SettingsTable.Row("optimizer", List.of("sgd", "adam")),
                        new SettingsTable.Row("learning rate", List.of("0.1", "0.001")));
    }

    @Test
    void whatTestRowsSayIsARowWhereARunHasThem() {
        Experiment tested = Runs.tested(small);
        RunTable table =
                RunTable.of(
                        List.of(
                                new RunTable.Column("a", small, Runs.run(small).history()),
                                new RunTable.Column("b", tested, Runs.run(tested).history())));

        assertThat(table.results())
                .filteredOn(row -> row.name().english().startsWith("test "))
                .extracting(row -> row.name().english())
                .containsExactly("test loss", "test accuracy", "test mae");
        assertThat(table.results())
                .filteredOn(row -> row.name().english().startsWith("test "))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells().getFirst().english()).isEqualTo("–"))
                .allSatisfy(row -> assertThat(row.cells().getLast().english()).startsWith("0."));
    }

    @Test
    void aLayerThatIsNotThereIsADash() {
        Experiment more = LayerEdits.insert(small, 1, new Dropout().withName("extra"));
        assertThat(rows(small, more))
                .containsExactly(new SettingsTable.Row("layer extra", List.of("–", "dropout")));
    }

    @Test
    void theResultsSayWhatCameOfEachRun() {
        RunHistory history = Runs.run(small).history();
        RunTable table =
                RunTable.of(
                        List.of(
                                new RunTable.Column("a", small, history),
                                new RunTable.Column("b", small, new RunHistory())));
        assertThat(table.results().get(3)).isEqualTo(row("epochs", "3", "0"));
        assertThat(table.results().getLast())
                .isEqualTo(
                        new RunTable.Row(
                                Message.of("ended"),
                                List.of(Message.of("all epochs done"), Message.of("not yet"))));
        assertThat(table.results().getFirst().cells().getLast().english()).isEqualTo("–");
    }

    @Test
    void whereARunWentBackToItsBestEpochThatIsSaid() {
        Experiment kept = Runs.with(small, "checkpoint", new ModelCheckpoint("val_loss"));
        RunHistory history = Runs.run(kept).history();
        RunTable table =
                RunTable.of(
                        List.of(
                                new RunTable.Column("a", small, Runs.run(small).history()),
                                new RunTable.Column("b", kept, history)));
        int best = BestEpoch.of(history.series(new SeriesKey(Measure.VALIDATION_LOSS))).epoch();

        assertThat(table.results().getLast())
                .isEqualTo(row("weights of epoch", "–", Integer.toString(best)));
    }

    @Test
    void itIsWrittenAsCsvAndAsMarkdown() {
        RunTable table =
                new RunTable(
                        List.of("run 1", "a, b"), List.of(row("rate", "0.1", "1|2")), List.of());
        assertThat(table.csv(Message::english)).isEqualTo(",run 1,\"a, b\"\nrate,0.1,1|2\n");
        assertThat(table.markdown(Message::english))
                .isEqualTo("|  | run 1 | a, b |\n| --- | --- | --- |\n| rate | 0.1 | 1\\|2 |\n");
    }

    private static RunTable.Row row(String name, String... cells) {
        return new RunTable.Row(
                Message.of(name), Arrays.stream(cells).map(Message::plain).toList());
    }

    @Test
    void theBestEpochIsThatOfTheLeastValidationLoss() {
        Series loss = new Series();
        for (double value : new double[] {3, 1, Double.NaN, 1, 2}) {
            loss.add(value);
        }
        assertThat(BestEpoch.of(loss)).isEqualTo(new BestEpoch(2, 1));
        assertThat(BestEpoch.of(new Series()).epoch()).isZero();
    }
}
