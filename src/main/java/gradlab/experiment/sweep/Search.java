package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;

import java.util.List;

/** Which combinations of all that vary are run. */
public sealed interface Search permits GridSearch, RandomSearch {
    /** The combinations, each once: what is set, in the order of the axes. */
    List<List<SetTo>> combinations(List<Axis> vary);
}
