package gradlab.run.control;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a run under way can follow an edit.
 *
 * @param turns knobs to turn, by the names {@link RunControl#turn} knows
 * @param needsRewind whether something differs that no turn can bring about
 */
public record LiveTurns(List<Turn> turns, boolean needsRewind) {
    /** One knob to turn. */
    public record Turn(String knob, double value) {}

    /** What leads from one experiment to another. */
    public static LiveTurns between(Experiment from, Experiment to) {
        Comparison comparison = new Comparison();
        comparison.waits |= !from.data().equals(to.data());
        comparison.compare(from.training(), to.training());
        List<Layer> before = LayerNames.fill(from.model().layers());
        List<Layer> after = LayerNames.fill(to.model().layers());
        comparison.waits |= before.size() != after.size();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            comparison.compare(before.get(i), after.get(i));
        }
        return new LiveTurns(List.copyOf(comparison.turns), comparison.waits);
    }

    private static final class Comparison {
        private final List<Turn> turns = new ArrayList<>();
        private boolean waits;

        void compare(Training from, Training to) {
            compare("", from, to);
        }

        void compare(Layer from, Layer to) {
            waits |= !from.name().equals(to.name());
            compare(from.name() + ".", (Record) from, (Record) to);
        }

        private void compare(String prefix, Record from, Record to) {
            if (from.getClass() != to.getClass()) {
                waits = true;
                return;
            }
            for (KnobField field : Knobs.fields(from.getClass())) {
                compare(prefix, field, field.get(from), field.get(to));
            }
        }

        private void compare(
                String prefix, KnobField field, @Nullable Object from, @Nullable Object to) {
            if (Objects.equals(from, to)) {
                return;
            }
            boolean live = field.knob() != null && field.knob().live();
            if (live && to instanceof Number number) {
                turns.add(new Turn(prefix + field.word(), number.doubleValue()));
            } else if (live && to instanceof Boolean on) {
                turns.add(new Turn(prefix + field.word(), on ? 1 : 0));
            } else if (from instanceof Record before && to instanceof Record after) {
                String inner = prefix.isEmpty() ? "" : prefix + field.word() + ".";
                compare(inner, before, after);
            } else {
                waits = true;
            }
        }
    }
}
