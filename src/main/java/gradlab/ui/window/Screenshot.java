package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartImage;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.file.AtomicFile;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Toolkit;
import gradlab.ui.charts.ChartsView;
import gradlab.ui.charts.Layout;
import gradlab.ui.settings.SettingsJson;
import gradlab.ui.sweep.SweepBench;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Draws views of the program into files, with the real window and without a display. */
public final class Screenshot {
    private static final long PATIENCE_MILLISECONDS = 500;
    private static final int FRAMES = 4;
    private static final int CALM = 4;
    private static final int PATIENCE = 1000;
    private static final int CORNER = 32;

    private Screenshot() {}

    /**
     * What is drawn.
     *
     * @param view {@code window}, or the name of one of its parts; see {@link #views}
     * @param width of the window in pixels
     * @param layout one of {@link #layouts}; empty for the usual charts
     * @param epochs how many are trained first
     * @param selected the index of the selected layer; −1 for none
     * @param file the experiment on the bench; null for the opening one
     */
    public record Request(
            String view,
            int width,
            int height,
            Theme theme,
            double typeScale,
            String layout,
            int epochs,
            int selected,
            @Nullable Path file) {
        /** A view after some epochs of the opening experiment. */
        public Request(String view, int width, int height, Theme theme, int epochs) {
            this(view, width, height, theme, 1, "", epochs, -1, null);
        }
    }

    /** The names of the layouts of charts. */
    public static List<String> layouts() {
        return ChartsView.presets().stream().map(Layout::name).toList();
    }

    /** The names of all views. */
    public static List<String> views() {
        return WindowView.VIEWS;
    }

    /** Draws a view and writes it as PNG. */
    public static void draw(Request request, Path out) throws IOException {
        if (!views().contains(request.view())) {
            throw new IllegalArgumentException(
                    tr(
                            "there is no view \"{0}\"; choose one of {1}",
                            request.view(), String.join(", ", views())));
        }
        OpeningExperiment.read();
        Toolkit.startHeadless();
        BufferedImage picture = draw(request);
        AtomicFile.write(out, bytes -> ChartImage.writePng(picture, bytes));
    }

    private static BufferedImage draw(Request request) {
        Shown shown = Toolkit.call(() -> open(request));
        try {
            // Nothing is laid out or drawn before the window is shown: training costs no frames.
            trainBefore(shown, request);
            if (request.epochs() > 0) {
                train(shown, request.epochs());
            }
            Toolkit.call(
                    () -> {
                        shown.stage().show();
                        Node view = shown.windowView().view(request.view());
                        if (request.view().equals(SweepBench.ID)) {
                            shown.windowView().benches().sweep().train();
                        }
                        return view;
                    });
            awaitCalm(shown.windowView());
            return Toolkit.call(
                    () ->
                            SwingFXUtils.fromFXImage(
                                    Snapshots.of(shown.windowView().view(request.view()), 1),
                                    null));
        } finally {
            Toolkit.call(
                    () -> {
                        shown.bench().transport().stop();
                        shown.stage().close();
                        return shown;
                    });
        }
    }

    /**
     * Waits until nothing has been drawn or computed for some frames: one thing asks for others.
     */
    private static void awaitCalm(WindowView windowView) {
        int calm = 0;
        for (int i = 0; i < PATIENCE && calm < CALM; i++) {
            Toolkit.awaitFrames(FRAMES);
            calm = Toolkit.call(windowView::settled) ? calm + 1 : 0;
        }
    }

    private static Shown open(Request request) {
        BenchModel bench = new BenchModel(OpeningExperiment.get(), BackgroundWorkers.prompt());
        bench.look().theme().set(request.theme());
        bench.look().typeScale().set(request.typeScale());
        Shown shown =
                WindowApplication.wire(
                        new Stage(),
                        bench,
                        SettingsJson.unkept(),
                        view -> scene(view, request.width(), request.height()));
        Path file = request.file();
        if (file != null) {
            shown.bench().open(ExperimentJson.read(file), file);
        }
        if (request.view().equals("twin")) {
            shown.bench()
                    .twin()
                    .open(Demonstration.twin(shown.bench().editing().experiment().get()));
        }
        ChartsView.presets().stream()
                .filter(layout -> layout.name().equals(request.layout()))
                .forEach(layout -> shown.windowView().charts().show(layout.tiles()));
        if (request.selected() >= 0) {
            shown.bench()
                    .editing()
                    .selection()
                    .set(gradlab.ui.app.Selection.of(request.selected()));
        }
        return shown;
    }

    /**
     * The window shows a corner of the view, the picture all of it. The display in memory is small,
     * and each of its frames is copied pixel by pixel.
     */
    private static Scene scene(Parent view, int width, int height) {
        Pane corner =
                new Pane(view) {
                    @Override
                    protected void layoutChildren() {
                        view.resizeRelocate(0, 0, width, height);
                    }
                };
        return new Scene(corner, CORNER, CORNER);
    }

    /** The runs that stand in the list before, all in sight. */
    private static void trainBefore(Shown shown, Request request) {
        Experiment last = Toolkit.call(() -> shown.bench().editing().experiment().get());
        for (Experiment each : Demonstration.before(request.view(), last)) {
            Toolkit.call(() -> edit(shown, each));
            train(shown, request.epochs());
            Toolkit.call(
                    () -> {
                        shown.bench().run().runs().getLast().overlaid().set(true);
                        shown.bench().transport().rewind();
                        return edit(shown, last);
                    });
        }
    }

    private static Shown edit(Shown shown, Experiment experiment) {
        shown.bench().editing().edit(tr("Demonstration"), now -> experiment);
        return shown;
    }

    /** Trains epoch by epoch, so that every picture of the same epoch is the same picture. */
    private static void train(Shown shown, int epochs) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Toolkit.call(
                    () -> {
                        shown.bench().transport().stepEpoch();
                        return shown;
                    });
            if (!trained(shown, epoch)) {
                return;
            }
        }
    }

    /** Waits for an epoch; false when the run is over or cannot begin. */
    private static boolean trained(Shown shown, int epoch) {
        BenchModel bench = shown.bench();
        BooleanSupplier there = () -> bench.run().history().get().epochs() >= epoch;
        BooleanSupplier over =
                () ->
                        bench.run().state().get() == RunState.ENDED
                                || bench.run().state().get() == RunState.READY;
        BooleanSupplier either = () -> there.getAsBoolean() || over.getAsBoolean();
        while (!Toolkit.await(
                PATIENCE_MILLISECONDS, either, bench.run().revision(), bench.run().state())) {
            // Of a twin, a step may only have let the run that was behind catch up.
            Toolkit.call(
                    () -> {
                        bench.transport().stepEpoch();
                        return shown;
                    });
        }
        return Toolkit.call(there::getAsBoolean);
    }
}
