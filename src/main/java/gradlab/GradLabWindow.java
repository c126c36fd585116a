package gradlab;

import gradlab.benchmark.Liveness;
import gradlab.benchmark.Start;
import gradlab.benchmark.Use;
import gradlab.benchmark.WindowTask;
import gradlab.cli.Window;
import gradlab.ui.benchmark.LivenessBenchmark;
import gradlab.ui.benchmark.StartBenchmark;
import gradlab.ui.benchmark.UseBenchmark;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.Screenshot;
import gradlab.ui.window.WindowApplication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The window as the commands see it. */
final class GradLabWindow implements Window {
    private static final int NO_LAYER = -1;

    @Override
    public void open(Optional<Path> experiment, Optional<Path> classroom) {
        WindowApplication.open(experiment, classroom);
    }

    @Override
    public List<String> views() {
        return Screenshot.views();
    }

    @Override
    public List<String> layouts() {
        return Screenshot.layouts();
    }

    @Override
    public Liveness measure(WindowTask task, boolean display) {
        return LivenessBenchmark.measure(task, display);
    }

    @Override
    public Start start(boolean bare, boolean display) {
        return StartBenchmark.measure(bare, display);
    }

    @Override
    public List<Use> use(String benchmark, boolean display) {
        return UseBenchmark.measure(benchmark, display);
    }

    @Override
    public void draw(Picture picture) {
        try {
            Screenshot.draw(
                    new Screenshot.Request(
                            picture.view(),
                            picture.width(),
                            picture.height(),
                            Theme.valueOf(picture.theme().toUpperCase(Locale.ROOT)),
                            picture.type() / 100.0,
                            picture.layout().orElse(""),
                            picture.epochs(),
                            NO_LAYER,
                            picture.experiment().orElse(null)),
                    picture.file());
        } catch (IOException e) {
            throw picture.unwritable(e);
        }
    }
}
