package gradlab.ui.window;

import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;

import java.util.ArrayList;
import java.util.List;

/** The experiment a new window opens on. */
final class Opening {
    private Opening() {}

    static Experiment experiment() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            layers.add(new Dense("hidden" + i, 5, new Sigmoid()));
        }
        layers.add(new Dense("output", 1, new Sigmoid()));
        return new Experiment(
                "Vanishing gradients: sigmoid × 8",
                "",
                new DataPlan(),
                new Model(layers),
                new Training().withEpochs(500));
    }
}
