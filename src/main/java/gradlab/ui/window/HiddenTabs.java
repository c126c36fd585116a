package gradlab.ui.window;

import gradlab.ui.theme.Look;
import gradlab.ui.theme.TabStrip;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

import java.util.List;

/**
 * Prepares what is behind tabs while the user rests, so that the first look at a part is as quick
 * as the next, and leaves it aside while the window is dressed anew.
 */
final class HiddenTabs {
    private static final Duration BEAT = Duration.millis(150);
    // Between two keys or moves of somebody at work less time passes.
    private static final long REST = 600_000_000L;

    private final List<TabStrip> strips;
    private final PauseTransition beat = new PauseTransition(BEAT);
    private long touched = System.nanoTime();
    private boolean waiting;

    /** Those of a window that is not dressed yet. */
    HiddenTabs(List<TabStrip> strips, Look look) {
        this.strips = strips;
        look.theme().addListener(observable -> rest());
        look.typeScale().addListener(observable -> rest());
        beat.setOnFinished(over -> beat());
    }

    /** Begins to prepare, now and whenever something is left aside. */
    void prepareWhileIdle(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, input -> touched = System.nanoTime());
        waiting = true;
        beat.play();
    }

    private void rest() {
        strips.forEach(TabStrip::rest);
        touched = System.nanoTime();
        if (waiting) {
            beat.play();
        }
    }

    /** One part at a time: between two, the window answers. */
    private void beat() {
        boolean idle = System.nanoTime() - touched > REST;
        if (!idle || strips.stream().anyMatch(TabStrip::prepare)) {
            beat.playFromStart();
        }
    }
}
