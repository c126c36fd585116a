package gradlab.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.activation.Linear;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class WeightedRowsTest {
    private static final float[] OUTPUTS = {0.2f, 0.5f, 0.9f, 0.4f};

    static List<Loss> all() {
        return Knobs.permitted(Loss.class).stream()
                .map(type -> (Loss) Knobs.defaults(type))
                .toList();
    }

    private static float[] targets(Loss loss) {
        return loss.targets() == Targets.LABELS ? new float[] {1, 0} : new float[] {0, 1, 1, 0};
    }

    @ParameterizedTest
    @MethodSource("all")
    void rowsThatCountAlikeAreAnyRows(Loss loss) {
        float[] gradient = new float[4];
        float[] weighted = new float[4];
        double sum = loss.sum(new Linear(), OUTPUTS, OUTPUTS, targets(loss), gradient, 2, 2);
        double same =
                new WeightedRows(loss, 2)
                        .sum(
                                new Linear(),
                                OUTPUTS,
                                OUTPUTS,
                                targets(loss),
                                weighted,
                                new float[] {1, 1},
                                2);

        assertThat(same).isCloseTo(sum, within(1e-6));
        assertThat(weighted).containsExactly(gradient, within(1e-6f));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchIsDividedByItsRowsNotByItsWeights(Loss loss) {
        float[] first = new float[2];
        float[] weighted = new float[4];
        float[] target = loss.targets() == Targets.LABELS ? new float[] {1} : new float[] {0, 1};
        double one = loss.sum(new Linear(), OUTPUTS, OUTPUTS, target, first, 1, 2);
        double sum =
                new WeightedRows(loss, 2)
                        .sum(
                                new Linear(),
                                OUTPUTS,
                                OUTPUTS,
                                targets(loss),
                                weighted,
                                new float[] {3, 0},
                                2);

        assertThat(sum).isCloseTo(3 * one, within(1e-6));
        assertThat(weighted)
                .containsExactly(
                        new float[] {1.5f * first[0], 1.5f * first[1], 0, 0}, within(1e-6f));
    }
}
