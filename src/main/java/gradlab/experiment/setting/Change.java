package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;

import java.util.List;

/**
 * Something that can be done to an experiment: a setting set, or a layer put in, taken out, moved.
 * It applies to whatever experiment has what it speaks of, says in words what it did, and can be
 * written to a file ({@link ChangesJson}).
 */
public sealed interface Change permits SetTo, InsertLayer, RemoveLayer, MoveLayer {
    /**
     * The changed experiment.
     *
     * @throws IllegalArgumentException where the experiment has not what this speaks of
     */
    Experiment applyTo(Experiment experiment);

    /** What it does to an experiment, such as "learning rate 0.01 → 0.1". */
    default String words(Experiment experiment) {
        return words(ExperimentDifference.between(experiment, applyTo(experiment)));
    }

    /** What several do, one after the other. */
    static String words(Iterable<? extends Change> changes, Experiment experiment) {
        return words(ExperimentDifference.between(experiment, apply(changes, experiment)));
    }

    /** The same, a line for each thing that differs then; none where nothing does. */
    static List<String> lines(Iterable<? extends Change> changes, Experiment experiment) {
        return ExperimentDifference.between(experiment, apply(changes, experiment))
                .changes()
                .stream()
                .map(SettingChange::words)
                .toList();
    }

    /** The experiment after several changes, one after the other. */
    static Experiment apply(Iterable<? extends Change> changes, Experiment experiment) {
        Experiment changed = experiment;
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    private static String words(ExperimentDifference difference) {
        return difference.changes().isEmpty() ? tr("no change") : difference.words();
    }
}
