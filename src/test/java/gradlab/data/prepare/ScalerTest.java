package gradlab.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

import java.util.List;

class ScalerTest {
    private static final Offset<Float> CLOSE = within(1e-6f);
    private static final FMatrixRMaj COLUMNS =
            new FMatrixRMaj(new float[][] {{1, 10, 5}, {2, 30, 5}, {3, 20, 5}, {100, 90, 6}});
    private static final int[] FIRST_THREE = {0, 1, 2};

    private static FMatrixRMaj scaled(FittedScaler scaler) {
        FMatrixRMaj copy = COLUMNS.copy();
        scaler.scale(copy);
        return copy;
    }

    @Test
    void standardGivesMeanZeroAndDeviationOneOnTheRowsItSaw() {
        FMatrixRMaj scaled = scaled(new StandardScaler().fit(COLUMNS, FIRST_THREE, false));

        float one = (float) Math.sqrt(1.5);
        assertThat(scaled.get(0, 0)).isCloseTo(-one, CLOSE);
        assertThat(scaled.get(1, 0)).isCloseTo(0, CLOSE);
        assertThat(scaled.get(2, 0)).isCloseTo(one, CLOSE);
        assertThat(scaled.get(1, 1)).isCloseTo(one, CLOSE);
    }

    @Test
    void minMaxSpreadsTheRowsItSawOverTheRange() {
        MinMaxScaler scaler = new MinMaxScaler(List.of(-1.0, 1.0));
        FMatrixRMaj scaled = scaled(scaler.fit(COLUMNS, FIRST_THREE, false));

        assertThat(scaled.get(0, 1)).isCloseTo(-1, CLOSE);
        assertThat(scaled.get(1, 1)).isCloseTo(1, CLOSE);
        assertThat(scaled.get(2, 1)).isCloseTo(0, CLOSE);
        assertThat(scaled.get(3, 1)).isCloseTo(7, CLOSE);
    }

    @Test
    void aConstantColumnStaysConstantAndComesBack() {
        FittedScaler standard = new StandardScaler().fit(COLUMNS, FIRST_THREE, false);
        FittedScaler minMax = new MinMaxScaler().fit(COLUMNS, FIRST_THREE, false);

        assertThat(standard.scaled(5, 2)).isZero();
        assertThat(standard.unscaled(0, 2)).isEqualTo(5);
        assertThat(minMax.scaled(6, 2)).isZero();
        assertThat(minMax.unscaled(0, 2)).isEqualTo(5);
    }

    @Test
    void unscalingGivesTheNumbersBack() {
        for (Scaler scaler : List.of(new NoScaler(), new StandardScaler(), new MinMaxScaler())) {
            FittedScaler fitted = scaler.fit(COLUMNS, new int[] {0, 1, 2, 3}, false);
            FMatrixRMaj there = scaled(fitted);
            fitted.unscale(there);
            assertThat(there.data).containsExactly(COLUMNS.data, within(1e-4f));
        }
    }

    @Test
    void sharedColumnsKeepTheirProportions() {
        FittedScaler scaler = new MinMaxScaler().fit(COLUMNS, new int[] {0, 1, 2, 3}, true);

        assertThat(scaler.scaled(100, 2)).isEqualTo(1);
        assertThat(scaler.scaled(1, 1)).isEqualTo(0);
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new MinMaxScaler(List.of(1.0, 1.0)))
                .hasMessageContaining("[1.0, 1.0]");
        assertThatThrownBy(() -> new MinMaxScaler(List.of(1.0))).hasMessageContaining("[1.0]");
    }
}
