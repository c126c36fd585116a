package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.settings.WindowPlace;

import javafx.geometry.Rectangle2D;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class WindowMemoryTest {
    private static WindowPlace at(double x, double y, double width, double height) {
        return new WindowPlace(x, y, width, height, false);
    }

    @Test
    void aWindowThatFitsComesBackAsItWas() {
        Rectangle2D screen = new Rectangle2D(0, 0, 1920, 1080);
        assertThat(WindowMemory.within(screen, at(300, 100, 1440, 900)))
                .isEqualTo(new Rectangle2D(300, 100, 1440, 900));
    }

    @Property(tries = 200, seed = "1")
    void itsTitleIsAlwaysOnTheScreen(
            @ForAll @DoubleRange(min = -400, max = 1400) double y,
            @ForAll @DoubleRange(min = 640, max = 3000) double height) {
        Rectangle2D screen = new Rectangle2D(0, 24, 1440, 876);
        Rectangle2D place = WindowMemory.within(screen, at(10, y, 1600, height));
        assertThat(place.getMinY()).isGreaterThanOrEqualTo(24);
        assertThat(place.getMaxY()).isLessThanOrEqualTo(900);
        assertThat(place.getWidth()).isEqualTo(1440);
    }

    @Test
    void aScreenAsLargeAsTheWindowHasNoRoomForItsTitle() {
        assertThat(WindowMemory.hasRoom(new Rectangle2D(0, 0, 1440, 900))).isFalse();
        assertThat(WindowMemory.hasRoom(new Rectangle2D(0, 0, 1280, 1024))).isFalse();
        assertThat(WindowMemory.hasRoom(new Rectangle2D(0, 0, 1920, 1080))).isTrue();
    }
}
