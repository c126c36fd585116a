package gradlab.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.tensor.Norm;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClippingTest {
    private static final Offset<Float> CLOSE = within(1e-6f);
    private final float[][] gradients = {{3, -4}, {0.3f, 0.4f}};

    private void clip(Clipping clipping) {
        clipping.clip(gradients, new Norm());
    }

    @Test
    void clipvalueBoundsEveryComponent() {
        clip(new Clipping(0.35, 0, 0));
        assertThat(gradients[0]).containsExactly(new float[] {0.35f, -0.35f}, CLOSE);
        assertThat(gradients[1]).containsExactly(new float[] {0.3f, 0.35f}, CLOSE);
    }

    @Test
    void clipnormBoundsEachArrayAndKeepsItsDirection() {
        clip(new Clipping(0, 1, 0));
        assertThat(gradients[0]).containsExactly(new float[] {0.6f, -0.8f}, CLOSE);
        assertThat(gradients[1]).containsExactly(0.3f, 0.4f);
    }

    @Test
    void globalClipnormBoundsAllTogether() {
        clip(new Clipping(0, 0, 1));
        float factor = (float) (1 / Math.sqrt(25.25));
        assertThat(gradients[0]).containsExactly(new float[] {3 * factor, -4 * factor}, CLOSE);
        assertThat(gradients[1]).containsExactly(new float[] {0.3f * factor, 0.4f * factor}, CLOSE);
    }

    @Test
    void nothingIsClippedByDefault() {
        assertThat(new Clipping().isOn()).isFalse();
        clip(new Clipping());
        assertThat(gradients[0]).containsExactly(3, -4);
    }

    @Test
    void twoKindsAtOnceAreRefused() {
        assertThatThrownBy(() -> new Clipping(0.5, 0, 1))
                .hasMessage(
                        "at most one of clipvalue, clipnorm and global_clipnorm can be on, not"
                                + " clipvalue 0.5, clipnorm 0.0, global_clipnorm 1.0");
    }
}
