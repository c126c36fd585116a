package gradlab.chart.byhand;

import gradlab.byhand.HandStep;
import gradlab.byhand.Quantity;
import gradlab.byhand.WorkedPass;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pass at one of its steps.
 *
 * @param row whose numbers are shown, from 0
 * @param steps all of them
 * @param now the step shown, from 1
 * @param lit what is pointed at; what the step uses where that is empty
 */
public record HandScene(
        WorkedPass pass, int row, List<HandStep> steps, int now, Set<Quantity> lit) {
    /** Keeps its own copies. */
    public HandScene {
        steps = List.copyOf(steps);
        lit = Set.copyOf(lit);
    }

    /** The step shown. */
    public HandStep step() {
        return steps.get(now - 1);
    }

    /** The numbers that are known by now. */
    Set<Quantity> known() {
        Set<Quantity> known = new HashSet<>();
        steps.subList(0, now).forEach(step -> known.add(step.of()));
        return known;
    }

    /** What is ringed. */
    Set<Quantity> ringed() {
        Set<Quantity> ringed = new HashSet<>(lit.isEmpty() ? step().uses() : lit);
        if (lit.isEmpty()) {
            ringed.add(step().of());
        }
        return ringed;
    }

    /** What it shows, in words. */
    public String words() {
        HandStep step = step();
        return step.what() + ": " + gradlab.byhand.HandNumbers.four(step.value());
    }
}
