package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class GeneratorTest {
    private static final Path HERE = Path.of("");

    private static Dataset load(DataSource source) {
        return source.load(HERE);
    }

    @Test
    void circlesWithoutNoiseLieOnTheirRings() {
        Dataset data = load(new Circles(101, 0, 0.3, 1));

        for (int i = 0; i < data.rows(); i++) {
            double radius = Math.hypot(data.inputs().get(i, 0), data.inputs().get(i, 1));
            assertThat(radius).isCloseTo(data.label(i) == 1 ? 0.3 : 1, within(1e-6));
        }
    }

    @Test
    void moonsStandAsScikitLearnPutsThem() {
        float[] points = load(new Moons(6, 0, 1)).inputs().data;

        assertThat(points)
                .containsExactly(
                        new float[] {1, 0, 0, 0.5f, 0, 1, 1, -0.5f, -1, 0, 2, 0.5f}, within(1e-6f));
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        Dataset clean = load(new Moons(20000, 0, 1));
        Dataset noisy = load(new Moons(20000, 0.2, 1));

        double squares = 0;
        for (int i = 0; i < 40000; i++) {
            double distance = noisy.inputs().data[i] - clean.inputs().data[i];
            squares += distance * distance;
        }
        assertThat(Math.sqrt(squares / 40000)).isCloseTo(0.2, within(0.003));
    }

    @Test
    void xorGivesClassOneWhereTheSignsDiffer() {
        Dataset data = load(new Xor(new Sampling(100, 0, 1), new Selection()));

        for (int i = 0; i < data.rows(); i++) {
            boolean differ = data.inputs().get(i, 0) * data.inputs().get(i, 1) < 0;
            assertThat(data.label(i)).isEqualTo(differ ? 1 : 0);
        }
    }

    @Test
    void friedmanWithoutNoiseIsItsFormula() {
        Dataset data = load(new Friedman(new Sampling(50, 0, 1), new Selection()));

        for (int i = 0; i < data.rows(); i++) {
            double x3 = data.inputs().get(i, 2) - 0.5;
            double y =
                    10 * Math.sin(Math.PI * data.inputs().get(i, 0) * data.inputs().get(i, 1))
                            + 20 * x3 * x3
                            + 10 * data.inputs().get(i, 3)
                            + 5 * data.inputs().get(i, 4);
            assertThat(data.targets().get(i, 0)).isCloseTo((float) y, within(1e-4f));
        }
    }

    @Test
    void targetsOfRegressionGrowWithTheirScale() {
        Selection all = new Selection();
        Dataset small = load(new Regression(new Sampling(50, 0, 1), 5, 5, 1, all));
        Dataset large = load(new Regression(new Sampling(50, 0, 1), 5, 5, 1000, all));

        assertThat(large.targets().get(7, 0))
                .isCloseTo(1000 * small.targets().get(7, 0), within(0.1f));
    }

    @Test
    void moreSamplesKeepTheCentersOfTheBlobs() {
        Selection all = new Selection();
        Dataset few = load(new Blobs(new Sampling(3, 0, 1), 3, 0, all));
        Dataset many = load(new Blobs(new Sampling(30, 0, 1), 3, 0, all));

        assertThat(many.inputs().get(28, 0)).isEqualTo(few.inputs().get(1, 0));
    }

    @Test
    void numbersOutOfRangeAreRefusedWithTheirValue() {
        assertThatThrownBy(() -> new Circles(1, 0.1, 0.5, 1))
                .hasMessage("samples must be at least 2, not 1");
        assertThatThrownBy(() -> new Circles(100, -0.1, 0.5, 1))
                .hasMessage("noise must be at least 0, not -0.1");
        assertThatThrownBy(() -> new Circles(100, 0.1, 1, 1)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new Regression(new Sampling(), 5, 6, 1, new Selection()))
                .hasMessage("informative must be at most the number of features, 5, not 6");
    }
}
