package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.app.Toolkit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every view and dialog, in windows and type of every size: all words can be read or scrolled to.
 */
@Timeout(300)
class RoomTest {
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
        rooms.trainSweep();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, 0.8",
        "1024, 700, 1",
        "1024, 700, 2",
        "1280, 800, 1.5",
        "1440, 900, 2",
        "1920, 1080, 1"
    })
    void allWordsCanBeRead(int width, int height, double type) {
        Set<String> cut = new LinkedHashSet<>();
        for (String place : rooms.places()) {
            rooms.show(place, width, height, type);
            cut.addAll(cut(place));
        }
        rooms.eachDialog(
                width,
                height,
                type,
                (name, root) ->
                        CutWords.in(root, root).forEach(words -> cut.add(name + " " + words)));
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 2", "1920, 1080, 1"})
    void whatIsPresentedCanBeRead(int width, int height, double type) {
        Set<String> cut = new LinkedHashSet<>();
        for (String place : List.of("network", "units", "charts", "bench")) {
            rooms.show(place, width, height, type);
            present(true);
            cut.addAll(cut(place));
            present(false);
        }
        assertThat(cut).isEmpty();
    }

    private static void present(boolean now) {
        Toolkit.call(
                () -> {
                    rooms.bench().look().present(now);
                    return now;
                });
        Toolkit.awaitFrames(1);
        rooms.layOut();
    }

    private static List<String> cut(String place) {
        return new ArrayList<>(
                Toolkit.call(
                        () -> {
                            // What came since the last frame is laid out as the next one will be.
                            rooms.window().applyCss();
                            rooms.window().layout();
                            return CutWords.in(rooms.window(), rooms.window()).stream()
                                    .map(words -> place + " " + words)
                                    .toList();
                        }));
    }
}
