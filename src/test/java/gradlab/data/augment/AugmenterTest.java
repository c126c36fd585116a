package gradlab.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class AugmenterTest {
    static Stream<Augmentation> family() {
        return Knobs.permitted(Augmentation.class).stream()
                .map(type -> (Augmentation) Knobs.defaults(type));
    }

    private static FMatrixRMaj images() {
        FMatrixRMaj images = new FMatrixRMaj(3, 20);
        for (int i = 0; i < 60; i++) {
            images.data[i] = i * i % 17;
        }
        return images;
    }

    private static float[] applied(Augmentation step, long seed) {
        FMatrixRMaj images = images();
        new Augmenter(List.of(step), 20, 5).apply(images, 2, new RandomSource(seed));
        return images.data;
    }

    @ParameterizedTest
    @MethodSource("family")
    void theSameSeedChangesTheFirstRowsAlike(Augmentation step) {
        assertThat(applied(step, 1)).isEqualTo(applied(step, 1)).isNotEqualTo(images().data);
        assertThat(applied(step, 2)).isNotEqualTo(applied(step, 1));
        assertThat(applied(step, 1)).endsWith(Arrays.copyOfRange(images().data, 40, 60));
    }

    @Test
    void aShiftMovesPixelsAndRepeatsTheEdge() {
        float[] image = {1, 2, 3, 4};
        float[] moved = new float[4];
        boolean left = false;
        RandomSource random = new RandomSource(1);
        for (int i = 0; i < 20; i++) {
            new Shift(1).apply(image, moved, 4, random);
            left |= moved[0] == 2;
            assertThat(moved)
                    .isIn(
                            new float[] {1, 1, 2, 3},
                            new float[] {1, 2, 3, 4},
                            new float[] {2, 3, 4, 4});
        }
        assertThat(left).isTrue();
    }

    @Test
    void aRotationKeepsTheMiddleAndAnImageOfOneShade() {
        float[] turned = new float[25];
        float[] middle = new float[25];
        middle[12] = 1;
        new Rotation(180).apply(middle, turned, 5, new RandomSource(3));
        assertThat(turned[12]).isCloseTo(1, within(1e-6f));

        float[] plain = new float[25];
        Arrays.fill(plain, 0.5f);
        new Rotation(30).apply(plain, turned, 5, new RandomSource(3));
        assertThat(turned).containsExactly(plain, within(1e-6f));
    }

    @Test
    void imagesAreNeededForWhatMovesPixels() {
        assertThatThrownBy(() -> new Augmenter(List.of(new Shift(2)), 2, 0))
                .hasMessageContaining("works on images only");
        assertThat(new Augmenter(List.of(new Noise(0.1)), 2, 0).active()).isTrue();
    }
}
