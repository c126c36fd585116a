package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;

import java.util.List;

/**
 * One choice of all that a sweep varies.
 *
 * @param number from 1, in the order of the search
 */
public record Combination(int number, List<SetTo> settings) {
    /** Keeps its own copy. */
    public Combination {
        settings = List.copyOf(settings);
    }
}
