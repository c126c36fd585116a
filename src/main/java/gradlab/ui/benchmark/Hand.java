package gradlab.ui.benchmark;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Toolkit;
import gradlab.ui.window.WindowApplication.Shown;
import gradlab.ui.window.WindowView;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What a user does to a window, and waits for. */
final class Hand {
    private static final int CALM = 3;
    private static final int PATIENCE = 2_000;
    private static final double MILLISECOND = 1e6;

    private final Shown shown;

    Hand(Shown shown) {
        this.shown = shown;
    }

    BenchModel bench() {
        return shown.bench();
    }

    WindowView window() {
        return shown.windowView();
    }

    /** Does something to the window. */
    void act(Consumer<? super WindowView> action) {
        Toolkit.call(
                () -> {
                    action.accept(window());
                    return shown;
                });
    }

    /** Does something, and tells how many milliseconds later it is on the screen. */
    double timed(Consumer<? super WindowView> action) {
        long begin = System.nanoTime();
        act(action);
        // The first is drawn with it; the second begins once that is done.
        Toolkit.awaitFrames(2);
        return (System.nanoTime() - begin) / MILLISECOND;
    }

    /** Waits until something holds, or nobody would wait any longer. */
    void await(BooleanSupplier condition) {
        for (int i = 0; i < PATIENCE && !Toolkit.call(condition::getAsBoolean); i++) {
            Toolkit.awaitFrames(1);
        }
    }

    /** Waits until every picture shows the newest state. */
    void settle() {
        for (int calm = 0; calm < CALM; calm++) {
            await(window()::settled);
            Toolkit.awaitFrames(1);
        }
    }

    /** Trains a run of so many epochs to its end. */
    void train(int epochs) {
        await(() -> bench().data().prepared().get() != null);
        act(
                window -> {
                    bench().editing()
                            .edit("", e -> e.withTraining(e.training().withEpochs(epochs)));
                    bench().transport().rewind();
                    bench().transport().play();
                });
        await(() -> bench().run().state().get() == RunState.ENDED);
    }
}
