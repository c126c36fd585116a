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
        assertThat(Overlap.sentence(5, 5).english())
                .startsWith("The first 5 overlap with the best");
        assertThat(Overlap.sentence(1, 1).english()).startsWith("The first stands alone");
        assertThat(Overlap.sentence(2, 1).english())
                .startsWith("1 other overlaps with the first in mean ± sd, further down");
        assertThat(Overlap.sentence(4, 2).english())
                .startsWith("3 others overlap with the first in mean ± sd, some further down");
    }

    @Test
    void ofTwoItDoesNotCallTheFirstTheBetter() {
        Summary low = Summary.of(1, 3);
        assertThat(Overlap.sentence(low, Summary.of(3, 5)).english()).startsWith("A and B overlap");
        assertThat(Overlap.sentence(Summary.of(9, 11), low).english())
                .isEqualTo("A and B do not overlap in mean ± sd.");
    }
}
