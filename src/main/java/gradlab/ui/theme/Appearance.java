package gradlab.ui.theme;

import static gradlab.text.Text.tr;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts the chosen look on scenes and dialogs. */
public final class Appearance {
    private static final double BASE_SIZE = 13;

    /** What a platform may put around a window, and a little of what is behind it. */
    private static final double FRAME = 48;

    private static final String STYLES = "/gradlab/assets/styles/";

    private Appearance() {}

    /** Dresses a scene, now and whenever the look changes. */
    public static void dress(Scene scene, Look look) {
        Fonts.load();
        Runnable dress =
                () -> {
                    Theme theme = look.theme().get();
                    Application.setUserAgentStylesheet(base(theme));
                    scene.getStylesheets().setAll(sheets(look));
                    scene.getRoot().setStyle(type(look));
                };
        look.theme().addListener(observable -> dress.run());
        look.typeScale().addListener(observable -> dress.run());
        look.classroom().addListener(observable -> dress.run());
        dress.run();
    }

    /** Dresses a dialog once, before it opens. */
    public static void dress(Dialog<?> dialog, Look look) {
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(sheets(look));
        pane.setStyle(type(look));
        if (dialog instanceof TextInputDialog input) {
            input.getEditor().setAccessibleText(input.getContentText());
        }
        pane.getButtonTypes().forEach(type -> showWhole(pane.lookupButton(type)));
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWING, showing -> fit(pane, screen(dialog.getOwner())));
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWN,
                shown -> {
                    Window owner = dialog.getOwner();
                    Window window = pane.getScene().getWindow();
                    if (owner != null && window != null) {
                        onceSized(window, () -> place(owner, window));
                    }
                });
    }

    /** What is larger than the screen opens no larger, and scrolls what it holds. */
    private static void fit(DialogPane pane, Rectangle2D screen) {
        pane.applyCss();
        double width = Math.min(pane.prefWidth(-1), screen.getWidth() - FRAME);
        double height = Math.min(pane.prefHeight(width), screen.getHeight() - FRAME);
        if (width < pane.prefWidth(-1)) {
            pane.setPrefWidth(width);
        }
        if (height < pane.prefHeight(width)) {
            pane.setPrefHeight(height);
        }
    }

    private static Rectangle2D screen(@Nullable Window owner) {
        return owner == null
                ? Screen.getPrimary().getVisualBounds()
                : Screen.getScreensForRectangle(
                                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
    }

    /** All buttons as wide as the widest may be wider than their row: then words were cut. */
    private static void showWhole(Node node) {
        if (node instanceof Region button) {
            ButtonBar.setButtonUniformSize(button, false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    /** What a dialog says, each line by itself, whole in any width. */
    public static Node lines(String words) {
        VBox lines = new VBox(8);
        lines.getStyleClass().add("dialog-words");
        words.lines()
                .forEach(
                        line -> {
                            Label label = new Label(line);
                            label.setWrapText(true);
                            lines.getChildren().add(label);
                        });
        return lines;
    }

    /** The button that leaves a dialog, in the language that the program speaks. */
    public static ButtonType cancel() {
        return new ButtonType(tr("Cancel"), ButtonData.CANCEL_CLOSE);
    }

    /** Most platforms tell the size of a window only some frames after it is shown. */
    private static void onceSized(Window window, Runnable then) {
        Scene scene = window.getScene();
        scene.addPreLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (isSized(window)) {
                            scene.removePreLayoutPulseListener(this);
                            then.run();
                        } else {
                            Platform.requestNextPulse();
                        }
                    }
                });
        Platform.requestNextPulse();
    }

    private static boolean isSized(Window window) {
        return window.getWidth() > 0 && window.getHeight() > 0;
    }

    /** On the window it belongs to, and no larger than the screen. */
    private static void place(Window owner, Window window) {
        Rectangle2D screen = screen(owner);
        // The size told first may be that of a window still empty: what it holds says how large.
        Scene scene = window.getScene();
        double within = scene.getRoot().prefWidth(-1);
        double wide = window.getWidth() - scene.getWidth() + within;
        double high = window.getHeight() - scene.getHeight() + scene.getRoot().prefHeight(within);
        double width = Math.min(Math.max(wide, window.getWidth()), screen.getWidth());
        double height = Math.min(Math.max(high, window.getHeight()), screen.getHeight());
        window.setWidth(width);
        window.setHeight(height);
        double x = owner.getX() + (owner.getWidth() - width) / 2;
        double y = owner.getY() + (owner.getHeight() - height) / 2;
        window.setX(Math.clamp(x, screen.getMinX(), screen.getMaxX() - width));
        window.setY(Math.clamp(y, screen.getMinY(), screen.getMaxY() - height));
    }

    /** The sheet of a theme's colours alone. */
    public static String tokens(Theme theme) {
        return sheet(theme.word() + ".css");
    }

    private static String base(Theme theme) {
        return (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }

    private static List<String> sheets(Look look) {
        double scale = look.typeScale().get();
        List<String> sheets = new ArrayList<>();
        sheets.add(tokens(look.theme().get()));
        sheets.add(sheet("window.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(sheet("opaque.css"));
        }
        if (scale != 1) {
            sheets.add(IconSizes.sheet(STYLES + "window.css", scale));
        }
        if (look.classroom().get().hidesAnything()) {
            sheets.add(look.classroom().get().sheet());
        }
        return sheets;
    }

    private static String type(Look look) {
        return String.format(
                Locale.ROOT,
                "-fx-font-family: \"%s\"; -fx-font-size: %.1fpx;",
                Fonts.FAMILY,
                BASE_SIZE * look.typeScale().get());
    }

    private static String sheet(String name) {
        URL url = Appearance.class.getResource(STYLES + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
