package gradlab.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void bandsThatTouchOverlapAndThoseApartDoNot() {
        Summary low = Summary.of(1, 3); // 2 ± √2
        assertThat(Overlap.of(low, Summary.of(3, 5))).isTrue();
        assertThat(Overlap.of(low, Summary.of(9, 11))).isFalse();
        assertThat(Overlap.of(low, Summary.of())).isFalse();
    }

    @Test
    void theSentenceNamesHowManyAreUndecided() {
        assertThat(Overlap.sentence(5).english()).startsWith("The first 5 overlap");
        assertThat(Overlap.sentence(1).english()).startsWith("The first stands alone");
    }
}
