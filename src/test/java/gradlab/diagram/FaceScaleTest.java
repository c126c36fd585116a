package gradlab.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Tanh;

import org.junit.jupiter.api.Test;

class FaceScaleTest {
    @Test
    void aBoundedFunctionHasItsWholeRangeWhateverItsUnitsDo() {
        float[] flat = {0.51f, 0.52f};
        assertThat(FaceScale.of(new Sigmoid(), flat)).isEqualTo(new FaceScale(0, 1));
        assertThat(FaceScale.of(new Tanh(), flat)).isEqualTo(new FaceScale(-1, 1));
    }

    @Test
    void anyOtherGoesAsFarToBothSidesAsItsUnitsDo() {
        assertThat(FaceScale.of(new Relu(), new float[] {0, 4}, new float[] {1}))
                .isEqualTo(new FaceScale(-4, 4));
    }

    @Test
    void lengthsRunFromTheLeastToTheGreatestAndReachZero() {
        assertThat(FaceScale.across(new float[] {2, 4})).isEqualTo(new FaceScale(0, 4));
        assertThat(FaceScale.across(new float[] {-2, 4})).isEqualTo(new FaceScale(-2, 4));
    }

    @Test
    void whatIsNoNumberStandsInTheMiddleAndEndsAreKept() {
        FaceScale scale = new FaceScale(-2, 2);
        assertThat(scale.share(Double.NaN)).isEqualTo(0.5);
        assertThat(scale.share(9)).isEqualTo(1);
        assertThat(scale.share(-1)).isEqualTo(0.25);
    }
}
