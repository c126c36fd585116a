package gradlab.experiment.edit;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes to the phases of a run; the epochs of the run follow. */
public final class PhaseEdits {
    private static final double THAWED_RATE = 0.1;
    private static final int FROZEN_SHARE = 4;

    private PhaseEdits() {}

    /** Adds a phase behind the others; the first one takes over the epochs of the run. */
    public static Experiment add(Experiment experiment) {
        List<Phase> phases = phases(experiment);
        int epochs = phases.isEmpty() ? experiment.training().epochs() : phases.getLast().epochs();
        phases.add(new Phase(freeName(phases), epochs, Map.of(), null));
        return with(experiment, phases);
    }

    /**
     * Two phases as transfer learning has them: first all layers but the last are frozen, then they
     * thaw, with a tenth of the learning rate.
     */
    public static Experiment frozenThenThawed(Experiment experiment) {
        List<Layer> layers = LayerNames.fill(experiment.model().layers());
        int epochs = experiment.training().epochs();
        int frozen = Math.max(1, epochs / FROZEN_SHARE);
        Phase first = new Phase(tr("frozen"), frozen, Map.of(), null);
        double rate = experiment.training().optimizer().learningRate() * THAWED_RATE;
        Phase second = new Phase(tr("thawed"), Math.max(1, epochs - frozen), Map.of(), rate);
        for (Layer layer : layers.subList(0, Math.max(0, layers.size() - 1))) {
            if (layer.parameterCount(1) > 0) {
                first = first.withLearning(layer, false);
            }
            second = second.withLearning(layer, true);
        }
        return with(experiment, List.of(first, second));
    }

    /** Puts another phase in the place of one. */
    public static Experiment change(Experiment experiment, int index, UnaryOperator<Phase> change) {
        List<Phase> phases = phases(experiment);
        phases.set(index, change.apply(phases.get(index)));
        return with(experiment, phases);
    }

    /** Takes a phase out. */
    public static Experiment remove(Experiment experiment, int index) {
        List<Phase> phases = phases(experiment);
        phases.remove(index);
        return with(experiment, phases);
    }

    /** Lets two phases change places. */
    public static Experiment swap(Experiment experiment, int one, int other) {
        List<Phase> phases = phases(experiment);
        Collections.swap(phases, one, other);
        return with(experiment, phases);
    }

    private static String freeName(List<Phase> phases) {
        List<String> taken = phases.stream().map(Phase::name).toList();
        int number = phases.size() + 1;
        while (taken.contains(tr("phase {0}", number))) {
            number++;
        }
        return tr("phase {0}", number);
    }

    private static List<Phase> phases(Experiment experiment) {
        return new ArrayList<>(experiment.training().phases());
    }

    private static Experiment with(Experiment experiment, List<Phase> phases) {
        return experiment.withTraining(
                Knobs.set(experiment.training(), Training::phases).to(phases));
    }
}
