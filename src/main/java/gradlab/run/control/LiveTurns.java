package gradlab.run.control;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.run.history.LiveKnob;

import java.util.ArrayList;
import java.util.List;

/**
 * How a run under way can follow an edit.
 *
 * @param turns knobs to turn
 * @param needsRewind whether something differs that no turn can bring about
 */
public record LiveTurns(List<Turn> turns, boolean needsRewind) {
    /** One knob to turn. */
    public record Turn(Setting setting, double value) {}

    /** Keeps its own copy. */
    public LiveTurns {
        turns = List.copyOf(turns);
    }

    /** What leads from one experiment to another. */
    public static LiveTurns between(Experiment from, Experiment to) {
        List<Turn> turns = new ArrayList<>();
        boolean waits = !names(from).equals(names(to));
        for (Setting setting : Setting.differing(from, to)) {
            if (new LiveKnob(setting).turns(from, to)) {
                turns.add(new Turn(setting, new LiveKnob(setting).get(to)));
            } else {
                waits = true;
            }
        }
        return new LiveTurns(turns, waits);
    }

    private static List<String> names(Experiment experiment) {
        return LayerNames.fill(experiment.model().layers()).stream().map(Layer::name).toList();
    }
}
