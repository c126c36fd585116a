package gradlab.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.DataSource;
import gradlab.data.Extent;
import gradlab.data.Idx;
import gradlab.data.Moons;
import gradlab.data.Sampling;
import gradlab.data.Selection;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.ExperimentJson;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class MemoryCheckTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Path HERE = Path.of("");

    private static Experiment moons(int samples, int units, int epochs, int batch) {
        return ExperimentJson.fragment(
                """
                {"data": {"source": {"type": "moons", "samples": %d}},
                 "model": {"layers": [{"type": "dense", "name": "hidden1", "units": %d, "activation": "relu"},
                                      {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                 "training": {"loss": "binary_crossentropy", "optimizer": "adam", "epochs": %d, "batch_size": %d}}
                """
                        .formatted(samples, units, epochs, batch));
    }

    private static String refusal(Experiment experiment) {
        List<Problem> errors =
                ExperimentCheck.check(experiment, HERE, GIGABYTE).stream()
                        .filter(Problem::isError)
                        .toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst().toString();
    }

    @Test
    void dataTooLargeAreRefusedBeforeTheyAreMade() {
        assertThat(refusal(moons(100_000_000, 5, 10, 32)))
                .startsWith("data.source: These data need about 2.2 GB (100,000,000 rows of 3")
                .contains("this program may use 1.0 GB: take fewer rows", "GRADLAB_JAVA=-Xmx2560m");
        assertThat(refusal(moons(2_000_000_000, 5, 10, 32))).contains("more than one table can");
    }

    @Test
    void aModelTooLargeIsRefusedWithTheNumberOfEachPart() {
        assertThat(refusal(moons(500, 10_000_000, 10, 32)))
                .startsWith("model.layers[0]: This run needs about ")
                .contains("(data 0 MB, weights 1.3 GB,")
                .contains("this program may use 1.0 GB: make `hidden1` narrower, or start it");
    }

    @Test
    void aHistoryTooLongIsRefused() {
        assertThat(refusal(moons(500, 5, 100_000_000, 32)))
                .startsWith("training.epochs: ")
                .contains("train for fewer epochs");
    }

    @Test
    void aBatchTooLargeIsRefused() {
        assertThat(refusal(moons(500_000, 500, 10, 500_000)))
                .startsWith("training.batch_size: ")
                .contains("make the batch smaller");
    }

    @Test
    void aBatchOfMoreThanAllRowsTakesNoMoreThanThey() {
        assertThat(ExperimentCheck.check(moons(500, 5, 10, 2_000_000_000), HERE, GIGABYTE))
                .noneMatch(Problem::isError);
    }

    @Test
    void whatFitsIsNotRefused() {
        assertThat(ExperimentCheck.check(moons(500, 5, 1_000_000, 32), HERE, GIGABYTE)).isEmpty();
    }

    @Test
    void theImageWorkloadTakesLessThanThreeTimesItsData() {
        Experiment images =
                ExperimentJson.fragment(
                        """
                        {"data": {"source": {"type": "fashion_mnist"}},
                         "model": {"layers": [{"type": "dense", "units": 300, "activation": "relu"},
                                              {"type": "dense", "units": 100, "activation": "relu"},
                                              {"type": "dense", "units": 10, "activation": "softmax"}]},
                         "training": {"loss": "sparse_categorical_crossentropy", "optimizer": "sgd", "epochs": 100}}
                        """);
        Extent extent = images.data().source().extent(HERE);
        Topology topology = Topology.of(images.model().layers(), 784);

        assertThat(MemoryNeed.of(images, topology, extent).total())
                .isBetween(2 * extent.bytes(), 3 * extent.bytes());
    }

    static Stream<DataSource> drawnSources() {
        return Knobs.permitted(DataSource.class).stream()
                .filter(
                        type ->
                                Knobs.fields(type).stream()
                                        .anyMatch(f -> f.name().equals("samples")))
                .map(type -> (DataSource) Knobs.defaults(type));
    }

    @ParameterizedTest
    @MethodSource("drawnSources")
    void aSourceHoldsWhatItForesees(DataSource source) {
        var rows = source.rows(HERE);

        assertThat(source.extent(HERE))
                .isEqualTo(
                        new Extent(rows.rows(), rows.inputs().numCols + rows.targets().numCols, 0));
    }

    @Test
    void aTableIsJudgedByItsSizeAndItsFirstRows(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b,c\n" + "1.5,2.5,0\n".repeat(5000));
        Extent extent = new Csv("t.csv").extent(folder);

        assertThat(extent.rows()).isBetween(4900L, 5200L);
        assertThat(extent.columns()).isEqualTo(3);
        assertThat(extent.reading()).isZero();
    }

    @Test
    void imagesAreJudgedByTheirHeader(@TempDir Path folder) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("i").toFile(), "rw")) {
            file.writeInt(0x803);
            file.writeInt(2_000_000);
            file.writeInt(28);
            file.writeInt(28);
        }
        Idx idx = new Idx("i", "l", new Selection());

        assertThat(idx.extent(folder)).isEqualTo(new Extent(2_000_000, 785, 2_000_000 * 784.0));
        assertThat(new Moons(new Sampling(70, 0, 1), new Selection()).extent(folder).bytes())
                .isEqualTo(4 * 70 * 3);
    }
}
