package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.app.Toolkit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tab alone leads through every view and dialog, and back, in the order in which they are read. */
@Timeout(300)
class KeyboardWalkTest {
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

    @Test
    void everyControlOfEveryViewIsReachedInTheOrderOfTheEye() {
        Set<String> wrong = new TreeSet<>();
        int stops = 0;
        for (String place : rooms.different()) {
            rooms.show(place, 1280, 800, 1);
            Walk walk = new Walk(rooms.uppermost());
            walk.forth(true);
            walk.back();
            stops += walk.stops();
            walk.wrong().forEach(what -> wrong.add(place + ": " + what));
        }
        assertThat(stops).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void arrowsLeadFromTabToTab() {
        for (String tab : List.of("lesson", "layer")) {
            rooms.show(tab, 1280, 800, 1);
            Set<String> led =
                    Toolkit.call(
                            () -> {
                                Set<String> tabs = new TreeSet<>();
                                walkTo("tab-" + tab);
                                for (int i = 0; i < 8; i++) {
                                    Rooms.press(rooms.scene(), KeyCode.RIGHT, false);
                                    tabs.add(
                                            tab.equals("lesson")
                                                    ? rooms.window().leftTab().get()
                                                    : rooms.window().rightTab().get());
                                }
                                return tabs;
                            });
            assertThat(led).contains(tab).doesNotContain("sweep").hasSizeGreaterThan(3);
        }
    }

    private static void walkTo(String id) {
        Node owner = null;
        for (int i = 0; i < 200 && (owner == null || !id.equals(owner.getId())); i++) {
            Rooms.press(rooms.scene(), KeyCode.TAB, false);
            owner = rooms.scene().getFocusOwner();
        }
    }

    @Test
    void everyControlOfEveryDialogIsReached() {
        Set<String> wrong = new LinkedHashSet<>();
        rooms.eachDialog(
                1280,
                800,
                1,
                (name, root) -> {
                    Walk walk = new Walk(root);
                    walk.forth(false);
                    walk.back();
                    walk.wrong().forEach(what -> wrong.add(name + ": " + what));
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatTabPassesByHasAKeyThatTheOverlayNames() {
        Set<String> keys =
                Toolkit.call(
                        () -> {
                            Set<String> named = new TreeSet<>();
                            KeyTable.groups()
                                    .forEach(g -> g.keys().forEach(k -> named.add(k.keys())));
                            return named;
                        });
        assertThat(keys).containsAll(Walk.KEYS.values());
    }
}
