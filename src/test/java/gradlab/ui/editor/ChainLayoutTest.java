package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainLayoutTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 12, 61})
    void everyGapIsFoundAtItsOwnPlace(int cards) {
        ChainLayout layout = ChainLayout.of(cards, 800, 1, NetworkLook.AUTOMATIC, -1);
        for (int gap = 0; gap < cards; gap++) {
            double middle = layout.x(gap) + layout.card() + layout.gap() / 2;
            assertThat(layout.gapAt(middle, cards - 1)).isEqualTo(gap);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 61})
    void anOpenedGapStaysWhereTheMouseIs(int cards) {
        ChainLayout closed = ChainLayout.of(cards, 800, 1, NetworkLook.AUTOMATIC, -1);
        for (int gap = 0; gap < cards; gap++) {
            double middle = closed.x(gap) + closed.card() + closed.gap() / 2;
            ChainLayout opened = ChainLayout.of(cards, 800, 1, NetworkLook.AUTOMATIC, gap);
            assertThat(opened.gapAt(middle, cards - 1)).isEqualTo(gap);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 16, 61, 201})
    void allCardsFitWhereAllAreAskedFor(int cards) {
        ChainLayout layout = ChainLayout.of(cards, 1400, 1, NetworkLook.ALL, -1);
        assertThat(layout.width(cards)).isLessThanOrEqualTo(1400.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 16, 61})
    void byItselfNoCardIsNarrowerThanCanBeRead(int cards) {
        ChainLayout layout = ChainLayout.of(cards, 736, 1, NetworkLook.AUTOMATIC, -1);
        assertThat(layout.detail()).isNotEqualTo(ChainLayout.Detail.BAR);
        assertThat(layout.card()).isGreaterThanOrEqualTo(36);
    }
}
