package gradlab.ui.charts;

import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Appearance;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.util.List;

/** Small benches whose runs are over at once, and their charts in a window. */
final class Benches {
    private Benches() {}

    /** Five epochs of a net with two layers, without metrics. */
    static BenchModel tiny() {
        return new BenchModel(
                new Experiment(
                        "tiny",
                        "",
                        new DataPlan(),
                        new Model(
                                List.of(
                                        new Dense("hidden1", 3, new Sigmoid()),
                                        new Dense("output", 1, new Sigmoid()))),
                        new Training().withEpochs(5)),
                new AtOnce());
    }

    static ChartsView show(BenchModel bench, Stage stage) {
        ChartsView view = new ChartsView(bench);
        Scene scene = new Scene(view, 900, 600);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
        return view;
    }
}
