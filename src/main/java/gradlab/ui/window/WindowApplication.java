package gradlab.ui.window;

import gradlab.experiment.Experiment;
import gradlab.experiment.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Appearance;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program with a window. */
public final class WindowApplication extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the experiment shown first; the opening one where there is none
     */
    public static void open(Optional<Path> file) {
        launch(WindowApplication.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        show(stage, ShippedExperiments.opening(), WIDTH, HEIGHT);
    }

    /** Wires a bench and its views into a stage of that size, and shows it. */
    static Shown show(Stage stage, Experiment experiment, double width, double height) {
        BenchModel bench = new BenchModel(experiment, e -> List.of(), new BackgroundWorkers());
        Workbench workbench = new Workbench(bench);
        Scene scene = new Scene(workbench, width, height);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.titleProperty().bind(bench.experiment().map(e -> e.name() + " – GradLab"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.show();
        return new Shown(bench, workbench, stage);
    }

    /** A window and what it shows. */
    record Shown(BenchModel bench, Workbench workbench, Stage stage) {}
}
