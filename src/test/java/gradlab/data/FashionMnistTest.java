package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What comes with the program is the whole of what its makers published. */
class FashionMnistTest {
    private static final Path NOWHERE = Path.of("no", "such", "folder");

    @Test
    void allOfItsImagesComeWithTheProgram() {
        Dataset data = new FashionMnist().load(NOWHERE);

        assertThat(data.rows()).isEqualTo(70_000);
        assertThat(data.shape()).isEqualTo(new FashionMnist().shape(NOWHERE));
        assertThat(counts(data, 0, 60_000)).containsOnly(6_000).hasSize(10);
        assertThat(counts(data, 60_000, 70_000)).containsOnly(1_000).hasSize(10);
        assertThat(data.classNames().get(data.label(0))).isEqualTo("Ankle boot");
    }

    /** The mean and the deviation that are published for the training images: 0.2860, 0.3530. */
    @Test
    void itsPixelsAreThosePublished() {
        float[] pixels = new FashionMnist().load(NOWHERE).inputs().data;
        double sum = 0;
        double squares = 0;
        int count = 60_000 * 784;
        for (int i = 0; i < count; i++) {
            double value = pixels[i] / 255.0;
            sum += value;
            squares += value * value;
        }
        double mean = sum / count;

        assertThat(mean).isCloseTo(0.2860, within(5e-5));
        assertThat(Math.sqrt(squares / count - mean * mean)).isCloseTo(0.3530, within(5e-5));
    }

    @Test
    void nothingIsFetchedForIt() {
        assertThat(new FashionMnist().remote()).isEmpty();
        assertThat(new Mnist().remote()).contains(RemoteSet.MNIST);
    }

    @Test
    void itsLicenceStandsBesideItAndABuildDoesNotCopyIt() throws IOException {
        assertThat(Path.of("assets/data/fashion-mnist/LICENSE.txt")).exists();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<exclude>data/**</exclude>");
    }

    private static List<Integer> counts(Dataset data, int from, int to) {
        int[] counts = new int[data.classNames().size()];
        IntStream.range(from, to).forEach(row -> counts[data.label(row)]++);
        return IntStream.of(counts).boxed().toList();
    }

    @Test
    void itsLastTenThousandAreItsTestRowsWhateverTheLimit() {
        Selection few = Knobs.set(new Selection(), Selection::limit).to(200);
        Dataset data = new FashionMnist(few).load(NOWHERE, true);

        assertThat(data.rows()).isEqualTo(10_200);
        assertThat(data.testRows()).isEqualTo(10_000);
        assertThat(counts(data, 200, 10_200)).containsOnly(1_000).hasSize(10);
        assertThat(new FashionMnist(few).load(NOWHERE).rows()).isEqualTo(200);
    }

    @Test
    void ofSomeClassesOnlyThoseAreTestedOn() {
        Selection two = Knobs.set(new Selection(), Selection::binaryOf).to(List.of(5, 7));
        Dataset data = new FashionMnist(two).load(NOWHERE, true);

        assertThat(data.rows()).isEqualTo(14_000);
        assertThat(data.testRows()).isEqualTo(2_000);
        assertThat(data.classNames()).hasSize(2);
    }
}
