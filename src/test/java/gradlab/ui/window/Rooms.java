package gradlab.ui.window;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.page.Page;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One window for tests that look at all there is: every view, page, tab and dialog, of any size.
 * What is added to the window's own lists is looked at without being named here.
 */
final class Rooms {
    private static final int EPOCHS = 3;

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
                                            return new Scene(corner[0], 800, 600);
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

    /** Shows a place in a window of a size, laid out to the end. */
    void show(String place, double width, double height, double type) {
        act(
                () -> {
                    window().keys().setVisible(false);
                    window().pages().back();
                    shown.bench().look().typeScale().set(type);
                    corner.resizeView(width, height);
                    if (window().tabs().containsKey(place)) {
                        window().showTab(place);
                    } else {
                        window().view(place);
                    }
                });
        Toolkit.awaitFrames(1);
        layOut();
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
        act(() -> shown.bench().look().typeScale().set(type));
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
                "unsaved",
                () -> {
                    bench().editing().edit("", e -> e.withNotes(e.notes() + "."));
                    commands.openNew(ShippedExperiments.opening());
                });
        dialogs.put("closing", () -> commands.closing(() -> {}));
        return dialogs;
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
