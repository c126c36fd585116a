package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.page.Page;
import gradlab.ui.page.PageFrame;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Backpropagation by hand as a bench of its own: its page, transport, panel and keys. */
public final class HandBench {
    /** The id of its page, and of its part of the left panel. */
    public static final String ID = "backprop";

    private static final int SAMPLE = 16;
    private final BenchModel bench;
    private final Runnable show;
    private final HandModel model = new HandModel();
    private final HandClock clock = new HandClock(model);
    private @Nullable HandPage view;

    /**
     * The bench of a window.
     *
     * @param show brings the page into sight
     */
    public HandBench(BenchModel bench, Runnable show) {
        this.bench = bench;
        this.show = show;
    }

    /** What is worked through. */
    public HandModel model() {
        return model;
    }

    /** Its page. */
    public Page page() {
        return new Page(
                ID,
                "Backprop by hand",
                Feather.CORNER_UP_LEFT,
                this::view,
                new PageFrame(
                        room -> new HandStrip(model, clock, bench.look(), room),
                        () -> new HandBar(model, clock, this::check),
                        ID,
                        this::obey));
    }

    private void check() {
        if (view != null) {
            view.showSide("check");
        }
    }

    /**
     * The first example somewhere on its way, for a picture.
     *
     * @param window what is drawn then
     */
    public <N> N showSample(N window) {
        show.run();
        model.show(SAMPLE);
        return window;
    }

    private Region view() {
        DrawingThread thread =
                DrawingThread.prompt(failure -> bench.workers().tell(() -> undrawn(failure)));
        HandPage made = new HandPage(model, clock, bench, thread);
        view = made;
        return made;
    }

    private void undrawn(Throwable failure) {
        bench.notices().problem(tr("A picture cannot be drawn."), Message.from(failure).worded());
    }

    /** Its part of the left panel. */
    public StepsPanel panel() {
        return new StepsPanel(model, clock);
    }

    /** Whether nothing of it is drawn. */
    public boolean settled() {
        HandPage shown = view;
        return shown == null || !shown.isVisible() || shown.settled();
    }

    private boolean obey(KeyEvent key) {
        if (key.isShortcutDown()) {
            return commands(key);
        }
        switch (key.getCode()) {
            case SPACE -> clock.toggle();
            case PERIOD, DECIMAL, RIGHT -> clock.step(1);
            case LEFT -> clock.step(-1);
            case PAGE_DOWN -> clock.nextGroup();
            case PAGE_UP -> clock.previousGroup();
            case R -> clock.show(1);
            case N -> clock.newWeights();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commands(KeyEvent key) {
        switch (key.getCode()) {
            case Z -> {
                boolean _ = key.isShiftDown() ? model.redo() : model.undo();
            }
            case Y -> {
                boolean _ = model.redo();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
