package gradlab.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;

import java.util.List;

class SkipArcsTest {
    private static final SkipArcs ARCS =
            new SkipArcs(
                    List.of(
                            new Dense("a", 8, new Relu()),
                            new Dense("b", 4, new Relu()),
                            new Dense("c", 8, new Relu()),
                            new Add("sum", "a", true),
                            new Concatenate("beside", "b", true),
                            new Dense("out", 1, new Relu())),
                    2);

    private static String refusal(int from, int to) {
        Message refusal = ARCS.refusal(from, to);
        return refusal == null ? "" : refusal.english();
    }

    @Test
    void anArcLeadsToEveryLaterLayerButTheNextWhereTheWidthsAllowIt() {
        assertThat(ARCS.targets(0)).containsExactly(2, 4, 5);
        assertThat(ARCS.targets(1)).containsExactly(5);
        assertThat(ARCS.targets(5)).isEmpty();
    }

    @Test
    void whatIsRefusedIsRefusedWithItsReason() {
        assertThat(refusal(2, 2)).contains("not back to c");
        assertThat(refusal(2, 0)).isEqualTo("a stands before c; a skip arc leads forward.");
        assertThat(refusal(0, 1)).contains("b follows a directly");
        assertThat(refusal(0, 3)).isEqualTo("An arc leads from a to sum already.");
        assertThat(refusal(1, 3))
                .isEqualTo("b is 4 wide, the input of sum is 8 wide: a sum needs one width.");
        assertThat(refusal(1, 4)).contains("already");
    }

    @Test
    void aSumNeedsOneWidth() {
        assertThat(ARCS.sumRefusal(0, 2)).isNotNull();
        assertThat(ARCS.sumRefusal(0, 4)).isNull();
    }
}
