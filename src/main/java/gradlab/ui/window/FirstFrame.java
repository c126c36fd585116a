package gradlab.ui.window;

import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Theme;

import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * What the window shows while its contents are made: strip, panels and bar, empty, in the colours
 * of the theme. It needs no more than a few rules of style, so that it is there at once.
 */
public final class FirstFrame extends BorderPane {
    private static final int ENOUGH = 3;
    private static final int MOST = 20;

    private FirstFrame() {
        setStyle("-fx-background-color: -lab-canvas");
        setTop(surface("-fx-pref-height: 58; -fx-background-insets: 0, 0 0 1 0"));
        setBottom(surface("-fx-pref-height: 63; -fx-background-insets: 0, 1 0 0 0"));
        setLeft(surface("-fx-pref-width: 274; -fx-background-insets: 0, 0 1 0 0"));
        setRight(surface("-fx-pref-width: 317; -fx-background-insets: 0, 0 0 0 1"));
    }

    /** A scene that shows nothing else. */
    public static Scene scene(Theme theme, double width, double height) {
        Scene scene = new Scene(new FirstFrame(), width, height);
        scene.getStylesheets().setAll(Appearance.tokens(theme));
        return scene;
    }

    /**
     * Does something once it can be seen. A toolkit says nothing of what reaches the screen: a
     * picture of one pixel waits for all that was to be drawn before it, and a window that has the
     * focus is there.
     */
    public static void afterwards(Stage stage, Runnable then) {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        new AnimationTimer() {
            private int frames;
            private int seen;

            @Override
            public void handle(long now) {
                stage.getScene().getRoot().snapshot(pixel, null);
                frames++;
                seen += stage.isFocused() ? 1 : 0;
                if (seen == ENOUGH || frames == MOST) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static Region surface(String style) {
        Region region = new Region();
        region.setStyle("-fx-background-color: -lab-line, -lab-surface; " + style);
        return region;
    }
}
