package gradlab.ui.window;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.data.CsvDoor;
import gradlab.ui.page.Page;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One window for tests that look at all there is: every view, page, tab and dialog, of any size.
 * What is added to the window's own lists is looked at without being named here.
 */
final class Rooms {
    private static final int EPOCHS = 3;

    /** Of the corner that is drawn: what is looked at is laid out, and nobody needs its picture. */
    private static final int WIDTH = 64;

    private static final int HEIGHT = 48;

    private final WindowApplication.Shown shown;
    private final Corner corner;

    private Rooms(WindowApplication.Shown shown, Corner corner) {
        this.shown = shown;
        this.corner = corner;
    }

    /** A window on the opening experiment, trained for a while. */
    static Rooms open() {
        Toolkit.startHeadless();
        Corner[] corner = new Corner[1];
        WindowApplication.Shown shown =
                Toolkit.call(
                        () ->
                                WindowApplication.show(
                                        new Stage(),
                                        new BenchModel(
                                                ShippedExperiments.opening(),
                                                new BackgroundWorkers()),
                                        view -> {
                                            corner[0] = new Corner(view);
                                            return new Scene(corner[0], WIDTH, HEIGHT);
                                        }));
        Rooms rooms = new Rooms(shown, corner[0]);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            int wanted = epoch;
            rooms.act(() -> shown.bench().transport().stepEpoch());
            while (Toolkit.call(() -> shown.bench().run().history().get().epochs() < wanted)) {
                Toolkit.awaitFrames(1);
            }
        }
        return rooms;
    }

    void close() {
        act(
                () -> {
                    shown.bench().transport().stop();
                    shown.stage().close();
                });
    }

    BenchModel bench() {
        return shown.bench();
    }

    WindowView window() {
        return shown.windowView();
    }

    Scene scene() {
        return shown.stage().getScene();
    }

    private void act(Runnable action) {
        Toolkit.call(
                () -> {
                    action.run();
                    return shown;
                });
    }

    /** Every view, page and tab; keys last, since they lie over all others. */
    Set<String> places() {
        Set<String> places = new LinkedHashSet<>(WindowView.VIEWS);
        Toolkit.call(
                () -> {
                    places.addAll(window().tabs().keySet());
                    return places.addAll(window().pages().all().stream().map(Page::id).toList());
                });
        places.remove("bench");
        places.remove("keys");
        places.add("bench");
        places.add("keys");
        return places;
    }

    /** The places but for those that hold the same controls as another. */
    Set<String> different() {
        Set<String> places = places();
        places.removeAll(Set.of("twin", "overlays", "charts", "bench", "data"));
        return places;
    }

    /** Shows a place in a window of a size, laid out to the end. */
    void show(String place, double width, double height, double type) {
        leave();
        act(
                () -> {
                    shown.bench().look().typeScale().set(type);
                    corner.resizeView(width, height);
                    if (WindowView.VIEWS.contains(place)) {
                        window().view(place);
                    } else if (window().tabs().containsKey(place)) {
                        window().showTab(place);
                    } else {
                        window().pages().show(place);
                    }
                });
        Toolkit.awaitFrames(1);
        layOut();
    }

    /**
     * Trains the sweep of the page of that name to its end, so that all of its pictures are there.
     */
    void trainSweep() {
        show("sweep", 1280, 800, 1);
        act(() -> window().benches().sweep().train());
        int calm = 0;
        while (calm < 3) {
            Toolkit.awaitFrames(2);
            calm = Toolkit.call(() -> window().settled()) ? calm + 1 : 0;
        }
    }

    /** What a keyboard user walks through now: the window, or what lies over it. */
    Parent uppermost() {
        return Toolkit.call(
                () ->
                        Stream.of("#keys", "#gallery", "#sheet")
                                .map(window()::lookup)
                                .filter(each -> each instanceof Parent && each.isVisible())
                                .map(Parent.class::cast)
                                .findFirst()
                                .orElse(window()));
    }

    /** Back to the bench as a hand leaves whatever lies over it: by Escape. */
    void leave() {
        for (int i = 0; i < 3 && Toolkit.call(() -> window().isCovered()); i++) {
            act(() -> press(KeyCode.ESCAPE, false));
        }
        if (Toolkit.call(() -> window().isCovered())) {
            throw new IllegalStateException(
                    "Escape does not lead back from " + Toolkit.call(scene()::getFocusOwner));
        }
    }

    private void press(KeyCode code, boolean shift) {
        press(scene(), code, shift);
    }

    /** Presses a key and lets it go, on the toolkit's thread. */
    static void press(Scene scene, KeyCode code, boolean shift) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(
                    owner == null ? scene.getRoot() : owner,
                    new KeyEvent(type, "", "", code, shift, false, false, false));
        }
    }

    void layOut() {
        act(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        corner.applyCss();
                        corner.layout();
                    }
                });
    }

    /** Every dialog, opened as the window opens it, no larger than a screen of a size. */
    void eachDialog(
            double width, double height, double type, BiConsumer<String, ? super Parent> look) {
        show("data", width, height, type);
        dialogs().forEach((name, opening) -> dialog(name, opening, width, height, look));
    }

    private Map<String, Runnable> dialogs() {
        WindowCommands commands = window().commands();
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("new", commands::chooseNew);
        dialogs.put("rename", commands::rename);
        dialogs.put("classroom", () -> commands.classroom().item(window()).fire());
        dialogs.put(
                "paint",
                () -> {
                    window().view("data");
                    ((Button) window().lookup("#paint")).fire();
                });
        dialogs.put(
                "import",
                () -> {
                    window().view("data");
                    CsvDoor.open(window(), table());
                });
        dialogs.put("layout", this::saveLayout);
        dialogs.put(
                "unsaved",
                () -> {
                    bench().editing().edit("Change notes", e -> e.withNotes(e.notes() + "."));
                    commands.openNew(ShippedExperiments.opening());
                });
        dialogs.put("closing", () -> commands.closing(() -> {}));
        return dialogs;
    }

    private void saveLayout() {
        window().view("charts");
        MenuButton layouts = (MenuButton) window().lookup("#layouts");
        layouts.getItems().stream()
                .filter(item -> "save-layout".equals(item.getId()))
                .forEach(MenuItem::fire);
    }

    /** One that leaves all to be asked: a cell is missing, words and numbers are mixed. */
    private static Path table() {
        try {
            Path file = Files.createTempFile("measured isles", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    """
                    isle;length of the bill in mm;grams;seen on;kind
                    East;39,1;3750;2024-03-01;Adélie penguin
                    West;;3800;2024-03-02;Gentoo penguin
                    East;40,3;3250;2024-03-02;Adélie penguin
                    West;36,7;heavy;2024-03-05;Gentoo penguin
                    """);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void dialog(
            String name,
            Runnable opening,
            double width,
            double height,
            BiConsumer<String, ? super Parent> look) {
        List<Window> before = Toolkit.call(() -> List.copyOf(Window.getWindows()));
        Platform.runLater(opening);
        Window dialog = null;
        while (dialog == null) {
            Toolkit.awaitFrames(1);
            dialog = Toolkit.call(() -> newOne(before));
        }
        Window opened = dialog;
        Toolkit.awaitFrames(3);
        act(
                () -> {
                    Parent root = opened.getScene().getRoot();
                    double wide = Math.min(width, Math.max(root.prefWidth(-1), root.minWidth(-1)));
                    root.resize(wide, Math.min(height, root.prefHeight(wide)));
                    root.applyCss();
                    root.layout();
                    look.accept(name, root);
                    opened.hide();
                });
    }

    private static @Nullable Window newOne(List<Window> before) {
        return Window.getWindows().stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElse(null);
    }
}
