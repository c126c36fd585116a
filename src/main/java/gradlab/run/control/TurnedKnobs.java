package gradlab.run.control;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.TrainingNoise;
import gradlab.knob.Knobs;
import gradlab.run.history.RunEvent;

import java.util.List;

/** What an experiment has become by the knobs that were turned in its run. */
public final class TurnedKnobs {
    private TurnedKnobs() {}

    /** The experiment with its settings as the knobs left them. */
    public static Experiment applied(Experiment experiment, List<RunEvent.KnobTurned> turned) {
        Experiment result = experiment;
        for (RunEvent.KnobTurned knob : turned) {
            result = applied(result, knob.knob(), Double.parseDouble(knob.to()));
        }
        return result;
    }

    /** A turn from a file, refused where it was turned to something that is no number. */
    public static RunEvent.KnobTurned sound(RunEvent.KnobTurned turned) {
        for (String value : List.of(turned.from(), turned.to())) {
            try {
                Double.parseDouble(value);
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(
                        "the knob `%s` was turned from `%s` to `%s`: numbers are expected"
                                .formatted(turned.knob(), turned.from(), turned.to()),
                        wrong);
            }
        }
        return turned;
    }

    private static Experiment applied(Experiment experiment, String knob, double value) {
        Training training = experiment.training();
        if (knob.equals("epochs")) {
            return experiment.withTraining(training.withEpochs(KnobPath.whole(value)));
        }
        if (training.optimizer() instanceof Record own && KnobPath.leadsInto(own, knob)) {
            Optimizer optimizer = (Optimizer) KnobPath.with(own, knob, value);
            return experiment.withTraining(training.withOptimizer(optimizer));
        }
        if (KnobPath.leadsInto(training.noise(), knob)) {
            TrainingNoise noise = KnobPath.with(training.noise(), knob, value);
            return experiment.withTraining(Knobs.with(training, "noise", noise));
        }
        List<Layer> layers = LayerNames.fill(experiment.model().layers());
        return experiment.withModel(
                new Model(layers.stream().map(layer -> turned(layer, knob, value)).toList()));
    }

    private static Layer turned(Layer layer, String knob, double value) {
        String prefix = layer.name() + ".";
        return knob.startsWith(prefix)
                        && KnobPath.leadsInto((Record) layer, knob.substring(prefix.length()))
                ? (Layer) KnobPath.with((Record) layer, knob.substring(prefix.length()), value)
                : layer;
    }
}
