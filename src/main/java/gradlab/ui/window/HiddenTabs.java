package gradlab.ui.window;

import gradlab.ui.theme.TabStrip;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

import java.util.List;

/**
 * Makes what is behind tabs while the user rests, so that the first look at a part is as quick as
 * the next.
 */
final class HiddenTabs {
    private static final Duration BEAT = Duration.millis(150);
    // Between two keys or moves of somebody at work less time passes.
    private static final long REST = 600_000_000L;

    private final List<TabStrip> strips;
    private final PauseTransition beat = new PauseTransition(BEAT);
    private long touched = System.nanoTime();

    /** Those of a window. */
    HiddenTabs(List<TabStrip> strips) {
        this.strips = strips;
        beat.setOnFinished(over -> beat());
    }

    /** Begins, and ends when all is made. */
    void prepareWhileIdle(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, input -> touched = System.nanoTime());
        beat.play();
    }

    /** One part at a time: between two, the window answers. */
    private void beat() {
        boolean idle = System.nanoTime() - touched > REST;
        if (!idle || strips.stream().anyMatch(TabStrip::prepare)) {
            beat.playFromStart();
        }
    }
}
