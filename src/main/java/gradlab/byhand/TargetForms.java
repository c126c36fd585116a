package gradlab.byhand;

import gradlab.engine.loss.Loss;
import gradlab.engine.loss.Targets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A target of one loss as another wants it. */
final class TargetForms {
    private TargetForms() {}

    /** The target of a row, written anew. */
    static List<Double> read(HandRow row, Loss from, Loss to, int outputs) {
        return fit(spread(row.targets(), from, outputs), to, outputs);
    }

    /** A target for so many outputs, as near as can be to numbers for perhaps fewer or more. */
    static List<Double> fit(List<Double> numbers, Loss loss, int outputs) {
        List<Double> wide = new ArrayList<>(numbers.subList(0, Math.min(outputs, numbers.size())));
        while (wide.size() < outputs) {
            wide.add(0.0);
        }
        double greatest = Collections.max(wide);
        return switch (loss.targets()) {
            case NUMBERS -> wide;
            case PROBABILITIES -> wide.stream().map(each -> Math.clamp(each, 0, 1)).toList();
            case LABELS -> List.of((double) wide.indexOf(greatest));
            case ONE_HOT -> {
                int top = wide.indexOf(greatest);
                List<Double> one = new ArrayList<>(Collections.nCopies(outputs, 0.0));
                one.set(top, 1.0);
                yield one;
            }
        };
    }

    /** One number an output. */
    static List<Double> spread(List<Double> targets, Loss loss, int outputs) {
        if (loss.targets() != Targets.LABELS) {
            return targets;
        }
        List<Double> one = new ArrayList<>(Collections.nCopies(outputs, 0.0));
        one.set(targets.getFirst().intValue(), 1.0);
        return one;
    }
}
