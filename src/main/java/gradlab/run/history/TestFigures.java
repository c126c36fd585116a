package gradlab.run.history;

import java.util.List;

/**
 * What a run's test rows say of the weights it ended with; measured once, at its end.
 *
 * @param loss with penalties, as validation's
 * @param metrics in the order of the experiment's metrics
 */
public record TestFigures(float loss, List<Float> metrics) {
    /** Keeps its own copy. */
    public TestFigures {
        metrics = List.copyOf(metrics);
    }
}
