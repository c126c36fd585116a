package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkLookTest {
    private final NetworkLook look = new NetworkLook();

    @Test
    void cardsAreShownFirstAndUnitsInTurn() {
        assertThat(look.units()).isFalse();
        look.toggle();
        assertThat(look.units()).isTrue();
        look.toggle();
        assertThat(look.units()).isFalse();
    }

    @Test
    void comingNearerStartsFromWhatIsSeenAndHasBounds() {
        look.zoom(1.5, 40);
        assertThat(look.zoom().get()).isEqualTo(60);
        look.zoom(100, 60);
        assertThat(look.zoom().get()).isLessThan(200);
        look.zoom(0.001, 60);
        assertThat(look.zoom().get()).isGreaterThan(1);
    }

    @Test
    void allLayersAndTheUsualWidthTakeTurns() {
        look.toggleAll();
        assertThat(look.zoom().get()).isEqualTo(NetworkLook.ALL);
        look.toggleAll();
        assertThat(look.zoom().get()).isEqualTo(NetworkLook.AUTOMATIC);
    }
}
