package gradlab.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.layer.Dropout;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.TypedNumber;

import org.junit.jupiter.api.Test;

class NumbersOfFormsTest {
    private final KnobField rate = Knobs.field(Sgd.class, "learning_rate");
    private final KnobField share = Knobs.field(Dropout.class, "rate");

    @Test
    void numbersAreReadAsPeopleTypeThem() {
        assertThat(TypedNumber.parse(" 0,5 ", double.class)).isEqualTo(0.5);
        assertThat(TypedNumber.parse("1e-3", double.class)).isEqualTo(0.001);
        assertThat(TypedNumber.parse("−3", int.class)).isEqualTo(-3);
        assertThatThrownBy(() -> TypedNumber.parse("3.5", int.class)).hasMessageContaining("3.5");
        assertThatThrownBy(() -> TypedNumber.parse("abc", double.class))
                .hasMessageContaining("abc");
    }

    @Test
    void aLogarithmicKnobStepsAlongOneTwoFive() {
        assertThat(Steps.next(0.01, 1, rate.knob(), double.class)).isEqualTo(0.02);
        assertThat(Steps.next(0.02, 1, rate.knob(), double.class)).isEqualTo(0.05);
        assertThat(Steps.next(0.05, 1, rate.knob(), double.class)).isEqualTo(0.1);
        assertThat(Steps.next(0.01, -1, rate.knob(), double.class)).isEqualTo(0.005);
    }

    @Test
    void aStepDoesNotLeaveTheRange() {
        assertThat(Steps.next(0, -1, share.knob(), double.class)).isZero();
        assertThat(Steps.next(0.95, 1, share.knob(), double.class)).isLessThan(1);
    }

    @Test
    void aSliderFindsItsValueAgain() {
        SliderScale logarithmic = SliderScale.of(rate);
        assertThat(logarithmic).isNotNull();
        for (double value : new double[] {1e-4, 0.001, 0.01, 0.5}) {
            assertThat(logarithmic.value(logarithmic.position(value)))
                    .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(5));
        }
        SliderScale linear = SliderScale.of(share);
        assertThat(linear).isNotNull();
        assertThat(linear.value(linear.position(0.3)))
                .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(linear.value(1)).isLessThan(1);
    }
}
