package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;

class DrawingsTest {
    private static Dataset garments(int samples, long seed) {
        return new Garments(new Sampling(samples, 0.03, seed), new Selection()).load(Path.of(""));
    }

    private static Dataset digits(int samples) {
        return new Digits(new Sampling(samples, 0.05, 1), new Selection()).load(Path.of(""));
    }

    @Test
    void theSameSeedDrawsTheSamePixelsOnEveryMachine() {
        assertThat(Arrays.hashCode(garments(200, 1).inputs().data)).isEqualTo(-560558195);
        assertThat(Arrays.hashCode(digits(200).inputs().data)).isEqualTo(-950542349);
    }

    @Test
    void anImageDependsOnItsNumberAlone() {
        assertThat(garments(30, 5).inputs().data).startsWith(garments(10, 5).inputs().data);
    }

    @Test
    void pixelsAreGreysFromBlackToWhite() {
        Dataset data = garments(50, 2);

        for (float pixel : data.inputs().data) {
            assertThat(pixel).isBetween(0f, 1f);
            assertThat(pixel * 255).isCloseTo(Math.round(pixel * 255), within(1e-4f));
        }
    }

    @Test
    void noTwoDrawingsOfAKindAreAlike() {
        Dataset data = garments(100, 3);

        for (int kind = 0; kind < 10; kind++) {
            float[] first = image(data, kind);
            float[] second = image(data, kind + 10);
            double distance = 0;
            for (int i = 0; i < first.length; i++) {
                distance += Math.abs(first[i] - second[i]);
            }
            assertThat(distance).as(data.classNames().get(kind)).isGreaterThan(10);
        }
    }

    private static float[] image(Dataset data, int row) {
        int pixels = data.inputs().numCols;
        return Arrays.copyOfRange(data.inputs().data, row * pixels, (row + 1) * pixels);
    }
}
