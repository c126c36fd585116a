package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Validation rows of another source, seen as the columns, words and classes of the first. */
class ValidationSourceTest {
    private static final String MOONS = "{'type': 'moons', 'samples': 60, 'noise': 0.1, 'seed': 1}";
    private static final String OTHER = "{'type': 'moons', 'samples': 30, 'noise': 0.4, 'seed': 2}";
    private static final String PLACES =
            """
            size,place,kind
            1,here,a
            3,there,b
            5,here,a
            7,there,c
            """;

    @TempDir private Path folder;

    private static Experiment experiment(String data, int units, String training) {
        String text =
                """
                {'format': 'gradlab/experiment', 'version': 1, 'data': {%s},
                 'model': {'layers': [{'type': 'dense', 'name': 'hidden1', 'units': 6,
                   'activation': 'tanh'}, {'type': 'dense', 'units': %d, 'activation': '%s'}]},
                 'training': {'epochs': 4, 'loss': '%s', 'seed': 3%s}}
                """
                        .formatted(
                                data,
                                units,
                                units > 1 ? "softmax" : "sigmoid",
                                units > 1
                                        ? "sparse_categorical_crossentropy"
                                        : "binary_crossentropy",
                                training)
                        .replace('\'', '"');
        ExperimentJson.Reading reading = ExperimentJson.parse(text);
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.experiment());
    }

    /** In the order of the source, so that rows are told apart by it. */
    private static final String AS_IS = ", 'split': {'order': 'as_is'}";

    private static Experiment moons(String more) {
        return experiment("'source': " + MOONS + ", 'validation_source': " + OTHER + more, 1, "");
    }

    private PreparedData prepare(Experiment experiment) {
        return Trainer.prepare(experiment, folder);
    }

    private Experiment tables(String first, String second, String settings) throws IOException {
        Files.writeString(folder.resolve("first.csv"), first);
        Files.writeString(folder.resolve("second.csv"), second);
        return experiment(
                "'source': {'type': 'csv', 'path': 'first.csv'}, 'validation_source':"
                        + " {'type': 'csv', 'path': 'second.csv'%s}".formatted(settings)
                        + AS_IS,
                3,
                "");
    }

    private String refused(Experiment experiment) {
        List<Problem> problems = ExperimentCheck.check(experiment, folder);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().path()).isEqualTo("data.validation_source");
        assertThatThrownBy(() -> prepare(experiment))
                .isInstanceOf(DataException.class)
                .hasMessage("data.validation_source: " + problems.getFirst().message());
        return problems.getFirst().message();
    }

    private static List<Float> row(FMatrixRMaj matrix, int row) {
        return IntStream.range(0, matrix.numCols)
                .mapToObj(column -> matrix.get(row, column))
                .toList();
    }

    @Test
    void theSourceTrainsAndTheOtherValidates() {
        Experiment experiment = moons(AS_IS + ", 'scaling': {'inputs': 'standard'}");
        PreparedData data = prepare(experiment);
        Experiment alone =
                experiment(
                        "'source': "
                                + MOONS
                                + ", 'split': {'train': 1, 'validation': 0, 'order': 'as_is'},"
                                + " 'scaling': {'inputs': 'standard'}",
                        1,
                        "");
        PreparedData whole = prepare(alone);
        Dataset other = experiment.data().validationSource().load(folder);

        assertThat(data.train().inputs().data).isEqualTo(whole.train().inputs().data);
        assertThat(data.inputScaler()).usingRecursiveComparison().isEqualTo(whole.inputScaler());
        assertThat(data.validation().inputs().data)
                .isEqualTo(whole.scaledInputs(other.inputs()).data);
        assertThat(data.validation().targets().data).isEqualTo(other.targets().data);
        assertThat(data.validation().sourceRows()).startsWith(0, 1, 2).hasSize(30);
        assertThat(data.test().rows()).isZero();
    }

    @Test
    void theyAreShuffledAsOtherRowsAreAndKnowWhereTheyStood() {
        Experiment experiment = moons("");
        PreparedData data = prepare(experiment);
        Dataset other = experiment.data().validationSource().load(folder);
        int[] places = data.validation().sourceRows();

        assertThat(places).doesNotHaveDuplicates().hasSize(30);
        assertThat(places[0] == 0 && places[1] == 1 && places[2] == 2).isFalse();
        for (int i = 0; i < places.length; i++) {
            assertThat(row(data.validation().inputs(), i))
                    .isEqualTo(row(other.inputs(), places[i]));
        }
    }

    @Test
    void whatIsTrainedDoesNotDependOnIt() {
        RunRecorder run = new RunRecorder();
        Trainer.run(moons(""), folder, new RunControl(), run);
        RunRecorder alone = new RunRecorder();
        Experiment without =
                experiment(
                        "'source': " + MOONS + ", 'split': {'train': 1, 'validation': 0}", 1, "");
        Trainer.run(without, folder, new RunControl(), alone);

        assertThat(run.weights()).usingRecursiveComparison().isEqualTo(alone.weights());
        assertThat(run.history().series(new SeriesKey(Measure.VALIDATION_LOSS)).size())
                .isEqualTo(4);
        assertThat(alone.history().series(new SeriesKey(Measure.VALIDATION_LOSS)).size()).isZero();
    }

    @Test
    void sharesThatAreNotSaidLeaveTheSourceToTraining() {
        assertThat(moons("").data().split().train()).isEqualTo(1);
        assertThat(moons("").data().split().validation()).isZero();
        assertThat(moons(", 'split': {'test': 0.25}").data().split().train()).isEqualTo(0.75);
        assertThat(moons(", 'split': {'train': 0.5}").data().split().train()).isEqualTo(0.5);
        PreparedData tested = prepare(moons(", 'split': {'test': 0.25}"));
        assertThat(List.of(tested.train().rows(), tested.test().rows())).containsExactly(45, 15);
        assertThat(tested.validation().rows()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.5, 0.5", "1, 0", "0.7, 0.1"})
    void sharesAreReadBackAsTheyWereWritten(double train, double validation) {
        Experiment experiment =
                moons(", 'split': {'train': %s, 'validation': %s}".formatted(train, validation));
        assertThat(ExperimentJson.parse(ExperimentJson.write(experiment)).experiment())
                .isEqualTo(experiment);
    }

    @Test
    void aShareBesideItIsRefusedWithAMend() {
        Experiment both = moons(", 'split': {'train': 0.6, 'validation': 0.4}");
        List<Problem> problems = ExperimentCheck.check(both, folder);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString())
                .contains("come from validation_source", "must be 0, not 0.4");
        Experiment mended = Objects.requireNonNull(problems.getFirst().fix()).apply(both);
        assertThat(ExperimentCheck.check(mended, folder)).isEmpty();
        assertThat(mended.data().split().train()).isEqualTo(1);
    }

    @Test
    void whatWatchesValidationRowsIsContentWithThem() {
        Experiment watched =
                experiment(
                        "'source': " + MOONS + ", 'validation_source': " + OTHER,
                        1,
                        ", 'early_stopping': {'monitor': 'val_loss', 'patience': 3},"
                                + " 'checkpoint': {}");
        assertThat(ExperimentCheck.check(watched, folder)).isEmpty();
    }

    @Test
    void columnsAndWordsAreFoundByTheirNames() throws IOException {
        PreparedData data =
                prepare(
                        tables(
                                PLACES,
                                """
                                note,kind,place,size
                                x,b,there,4
                                y,a,here,2
                                """,
                                ""));
        assertThat(data.inputNames()).containsExactly("size", "place=here", "place=there");
        assertThat(row(data.validation().inputs(), 0)).containsExactly(4f, 0f, 1f);
        assertThat(row(data.validation().inputs(), 1)).containsExactly(2f, 1f, 0f);
        assertThat(data.validation().targets().data).containsExactly(1, 0);
    }

    @Test
    void classesKeepTheirNumbersHoweverFewThereAreAndHoweverTheyAreWritten() throws IOException {
        String first = "x,y\n1,0\n2,1\n3,2\n4,0\n";
        PreparedData data = prepare(tables(first, "x,y\n5,2.0\n6,1\n", ""));
        assertThat(data.classNames()).containsExactly("0", "1", "2");
        assertThat(data.validation().targets().data).containsExactly(2, 1);
    }

    @Test
    void classesThatOnlyAProgramTakesForTheSameNumberStayApart() throws IOException {
        String first = "x,y\n1,1D\n2,1F\n3,2D\n4,1F\n";
        PreparedData data = prepare(tables(first, "x,y\n5,1F\n6,2D\n7,1D\n", ""));
        assertThat(data.classNames()).containsExactly("1D", "1F", "2D");
        assertThat(data.validation().targets().data).containsExactly(1, 2, 0);
        assertThat(refused(tables(first, "x,y\n5,2F\n", ""))).contains("the class \"2F\"");
    }

    @Test
    void whatIsMissingIsFilledFromTheTrainingRows() throws IOException {
        String second = "size,place,kind\n,here,a\n10,,b\n";
        PreparedData data = prepare(tables(PLACES, second, ", 'missing': 'mean'"));
        assertThat(row(data.validation().inputs(), 0)).containsExactly(4f, 1f, 0f);
        assertThat(row(data.validation().inputs(), 1)).containsExactly(10f, 1f, 0f);
        assertThat(refused(tables(PLACES, second, ""))).contains("missing");
    }

    @Test
    void aWordThatWasNotTrainedOnIsNamedWithItsLine() throws IOException {
        assertThat(refused(tables(PLACES, "size,place,kind\n1,here,a\n2,nowhere,b\n", "")))
                .contains(
                        "second.csv", "line 3", "\"nowhere\" is none of the words", "here, there");
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        assertThat(refused(tables(PLACES, "size,kind\n1,a\n", "")))
                .contains("there is no column \"place\" in second.csv");
        assertThat(refused(tables(PLACES, "size,place,sort\n1,here,a\n", "")))
                .contains("there is no column \"kind\" in second.csv");
    }

    @Test
    void aClassThatWasNotTrainedOnIsNamed() throws IOException {
        assertThat(refused(tables(PLACES, "size,place,kind\n1,here,d\n", "")))
                .contains("the class \"d\"", "a, b, c");
    }

    @Test
    void rowsWithWeightsStandBesideRowsWithout() throws IOException {
        String second = "size,w,place,kind\n1,2,here,a\n2,0.5,there,b\n";
        PreparedData data = prepare(tables(PLACES, second, ", 'weights': 'w'"));
        assertThat(data.validation().weights().data).containsExactly(2, 0.5f);
        assertThat(data.train().weights().data).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'type': 'friedman', 'samples': 20} | its target is a number
                    {'type': 'blobs', 'samples': 20, 'centers': 3} | it has the class "2"
                    {'type': 'digits', 'samples': 20} | it has 64 inputs, and the source 2
                    {'type': 'sample', 'name': 'iris'} | it has the class "setosa"
                    {'type': 'csv', 'path': 'none.csv'} | none.csv
                    """)
    void anotherKindOfRowsIsRefusedSayingWhatDiffers(String other, String said) {
        Experiment experiment =
                experiment("'source': " + MOONS + ", 'validation_source': " + other, 1, "");
        assertThat(refused(experiment)).contains(said);
    }

    @Test
    void imagesOfAnotherSizeAreRefused() {
        Experiment experiment =
                experiment(
                        "'source': {'type': 'digits', 'samples': 50}, 'validation_source':"
                                + " {'type': 'garments', 'samples': 20}",
                        10,
                        "");
        assertThat(refused(experiment))
                .contains("its images are 28×28 pixels, and those of the source 8×8");
    }

    @Test
    void aRunKnowsWhichFilesItReads() throws IOException {
        Experiment experiment = tables(PLACES, PLACES, "");
        assertThat(experiment.data().files(folder))
                .containsExactly(folder.resolve("first.csv"), folder.resolve("second.csv"));
        SharedRows rows = new SharedRows();
        PreparedData before = rows.of(experiment.data(), folder).get();
        assertThat(rows.of(experiment.data(), folder).get()).isSameAs(before);
        Files.writeString(folder.resolve("second.csv"), PLACES + "9,here,b\n");
        assertThat(rows.of(experiment.data(), folder).get().validation().rows()).isEqualTo(5);
    }

    @Test
    void predictionsAreMadeForTheRowsBehindThoseOfTheSource() {
        Dataset all = moons("").data().load(folder);
        assertThat(all.rows()).isEqualTo(90);
        assertThat(all.validationRows()).isEqualTo(30);
        assertThat(moons("").data().withValidationSource(null).load(folder).rows()).isEqualTo(60);
    }
}
