package gradlab.ui.benchmark;

import gradlab.benchmark.EpochClock;
import gradlab.benchmark.Liveness;
import gradlab.benchmark.WindowTask;
import gradlab.chart.ChartKind;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.training.Trainer;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.window.WindowApplication;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures what twelve live tiles cost a run, and how far they are behind it. */
public final class LivenessBenchmark {
    private static final int TILES = 12;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1360;
    private static final int IN_MEMORY = 960;

    // What a window records of its own accord, so that the run alone has the same to do.
    private static final Recording RECORDED = Recording.epochs().with(Recorded.HISTOGRAMS);

    private LivenessBenchmark() {}

    /**
     * Trains without a window, with one, and without one again.
     *
     * @param display whether there is one to show the window on; else it is drawn into memory
     */
    public static Liveness measure(WindowTask task, boolean display) {
        if (display) {
            Toolkit.start();
        } else {
            Toolkit.startHeadless();
        }
        double first = task.alone(RECORDED);
        EpochClock clock = new EpochClock(task);
        Shown shown = Toolkit.call(() -> open(task, clock, display));
        LivenessMeter meter = Toolkit.call(() -> play(shown, clock));
        while (!clock.over()) {
            Toolkit.awaitFrames(1);
        }
        Toolkit.call(
                () -> {
                    meter.stop();
                    shown.bench().transport().stop();
                    shown.stage().close();
                    return shown;
                });
        double last = task.alone(RECORDED);
        return new Liveness(
                display ? "display" : "memory",
                meter.tiles(),
                shown.bench().editing().experiment().get().model().layers().size(),
                (first + last) / 2,
                clock.seconds(),
                meter.frames(),
                meter.behind());
    }

    private static Shown open(WindowTask task, EpochClock clock, boolean display) {
        BackgroundWorkers workers =
                new BackgroundWorkers(
                        (run, listener) -> train(task, run.control(), clock.andThen(listener)));
        Shown shown =
                WindowApplication.show(
                        new Stage(),
                        new BenchModel(task.experiment(), workers),
                        display
                                ? view -> new Scene(view, WIDTH, HEIGHT)
                                : LivenessBenchmark::reduced);
        shown.bench().run().recording().set(RECORDED);
        List<TilePlan> plans = new ArrayList<>();
        for (int i = 0; i < TILES; i++) {
            List<ChartKind> kinds = kinds();
            plans.add(new TilePlan(kinds.get(i % kinds.size())));
        }
        shown.windowView().charts().show(plans);
        return shown;
    }

    private static void train(WindowTask task, RunControl control, Consumer<RunEvent> listener) {
        Trainer.run(task.experiment(), task.work().data(), Path.of(""), control, listener);
    }

    /** Charts of all layers first, then those of the run as a whole. */
    private static List<ChartKind> kinds() {
        return List.of(
                ChartKind.GRADIENT_NORM,
                ChartKind.GRADIENT_WATERFALL,
                ChartKind.UPDATE_RATIO,
                ChartKind.WEIGHT_NORM,
                ChartKind.ACTIVATION,
                ChartKind.SATURATED,
                ChartKind.DEAD,
                ChartKind.LOSS,
                ChartKind.LEARNING_RATE);
    }

    /** The display in memory has 1000 pixels to a side: the whole window is drawn smaller. */
    private static Scene reduced(Parent view) {
        double scale = (double) IN_MEMORY / WIDTH;
        view.getTransforms().add(new Scale(scale, scale));
        Pane frame =
                new Pane(view) {
                    @Override
                    protected void layoutChildren() {
                        view.resizeRelocate(0, 0, WIDTH, HEIGHT);
                    }
                };
        return new Scene(frame, IN_MEMORY, HEIGHT * scale);
    }

    private static LivenessMeter play(Shown shown, EpochClock clock) {
        LivenessMeter meter = new LivenessMeter(clock, shown.windowView());
        meter.start();
        whenReady(shown);
        return meter;
    }

    private static void whenReady(Shown shown) {
        BenchModel bench = shown.bench();
        if (bench.data().prepared().get() != null) {
            bench.transport().play();
        } else {
            bench.data().prepared().addListener(observable -> bench.transport().play());
        }
    }
}
