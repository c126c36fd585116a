package gradlab.knob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Activation;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;

import org.junit.jupiter.api.Test;

import java.util.List;

class KnobsTest {
    sealed interface Shape permits Square, L1L2 {}

    record Square(
            @Knob(label = "Side", min = 0, minOpen = true, max = 10) double side,
            @Essential(required = true) int beta1)
            implements Shape {
        Square() {
            this(1, 2);
        }

        Square {
            Knobs.require(Square.class, side, beta1);
        }
    }

    record L1L2() implements Shape {}

    sealed interface Sided permits Cube {
        double side();
    }

    record Cube(double side, String colour) implements Sided {}

    /** Checks nothing itself. */
    record Window(
            @Knob(label = "Width", min = 0) double width,
            @Knob(label = "Height", min = 0) double height) {}

    @Test
    void settingsOfAnInlineGroupStandAmongTheOthers() {
        assertThat(Knobs.fields(Sgd.class))
                .extracting(KnobField::word)
                .containsExactly(
                        "learning_rate",
                        "momentum",
                        "nesterov",
                        "clipvalue",
                        "clipnorm",
                        "global_clipnorm");
    }

    @Test
    void aSettingKnowsItsValueAndItsDefault() {
        KnobField clipnorm = Knobs.field(Sgd.class, "clipnorm");
        Sgd sgd = new Sgd(0.1, 0, false, new Clipping(0, 3, 0));
        assertThat(clipnorm.get(sgd)).isEqualTo(3.0);
        assertThat(clipnorm.defaultValue()).isEqualTo(0.0);
        assertThat(clipnorm.inline()).isTrue();
    }

    @Test
    void aCopyChangesOneSettingAlsoInsideAGroup() {
        Sgd sgd = new Sgd(0.1, 0.9, true, new Clipping(0, 0, 0));
        assertThat(Knobs.set(sgd, Sgd::clipping, Clipping::clipnorm).to(2.0))
                .isEqualTo(new Sgd(0.1, 0.9, true, new Clipping(0, 2, 0)));
        assertThat(Knobs.set(sgd, Sgd::learningRate).to(0.5))
                .isEqualTo(new Sgd(0.5, 0.9, true, new Clipping(0, 0, 0)));
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThatThrownBy(() -> Knobs.field(Sgd.class, "speed"))
                .hasMessage("sgd has no setting speed");
    }

    @Test
    void whatIsNoComponentIsRefused() {
        assertThatThrownBy(() -> Knobs.set(new Sgd(), Sgd::hashCode).to(1))
                .hasMessage("sgd has no component hashCode");
    }

    @Test
    void aFamilysComponentIsSetInWhicheverRecordItIs() {
        Sided sided = new Cube(2, "red");
        assertThat(Knobs.set(sided, Sided::side).to(3.0)).isEqualTo(new Cube(3, "red"));
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheValue() {
        assertThatThrownBy(() -> new Square(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("side must be above 0 and at most 10, not 0");
        assertThatThrownBy(() -> Knobs.set(new Square(), Square::side).to(Double.NaN))
                .hasMessage("side must be above 0 and at most 10, not NaN");
        assertThat(Knobs.check(new Window(-1, -0.5)))
                .extracting(Object::toString)
                .containsExactly(
                        "width must be at least 0, not -1", "height must be at least 0, not -0.5");
        assertThatThrownBy(() -> new Clipping(-1, 0, 0))
                .hasMessage("clipvalue must be at least 0, not -1");
    }

    @Test
    void everyNumberOfAListMustBeInRange() {
        KnobField side = Knobs.field(Square.class, "side");
        assertThat(side.violation(List.of(1.0, 11.0)))
                .hasToString("side must be above 0 and at most 10, not 11");
    }

    @Test
    void aFamilyListsItsRecordsInDeclaredOrder() {
        assertThat(Knobs.permitted(Shape.class)).containsExactly(Square.class, L1L2.class);
        assertThat(Knobs.permitted(Activation.class)).isNotEmpty();
        assertThat(Knobs.typeName(L1L2.class)).isEqualTo("l1_l2");
    }

    @Test
    void namesAndNumbersAreSpelledAsKerasDoes() {
        assertThat(List.of("beta1", "l1", "globalClipnorm", "LeakyRelu", "useBias"))
                .extracting(Words::snakeCase)
                .containsExactly("beta_1", "l1", "global_clipnorm", "leaky_relu", "use_bias");
        assertThat(List.of(500.0, 0.1, 1e-7, 2.5e-9, 42L))
                .extracting(Words::number)
                .containsExactly("500", "0.1", "1e-7", "2.5e-9", "42");
    }

    @Test
    void whatAFileMustSayIsKnown() {
        assertThat(Knobs.fields(Square.class))
                .extracting(KnobField::required)
                .containsExactly(false, true);
        assertThat(Knobs.field(Square.class, "beta1").word()).isEqualTo("beta_1");
    }
}
