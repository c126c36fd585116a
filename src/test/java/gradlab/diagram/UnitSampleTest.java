package gradlab.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitSampleTest {
    private static final int[] NOTHING = {};
    private final float[] strengths = {0.5f, 3, 1, 2, Float.NaN};

    @Test
    void allUnitsAreShownWhereTheyFit() {
        assertThat(UnitSample.strongest(strengths, 5, NOTHING)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void theStrongestAreShownInTheirOwnOrder() {
        assertThat(UnitSample.strongest(strengths, 3, NOTHING)).containsExactly(1, 2, 3);
    }

    @Test
    void aUnitInSightStaysUntilAnotherIsClearlyStronger() {
        assertThat(UnitSample.strongest(new float[] {1, 1.1f}, 1, new int[] {0}))
                .containsExactly(0);
        assertThat(UnitSample.strongest(new float[] {1, 1.5f}, 1, new int[] {0}))
                .containsExactly(1);
    }

    @Test
    void whatIsHandedOnKeepsTheUnitsBefore() {
        assertThat(UnitSample.like(new int[] {2, 7, 9}, 8, 2)).containsExactly(2, 7);
    }
}
