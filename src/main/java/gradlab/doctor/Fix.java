package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.SettingChange;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What would mend a finding, leaving everything else as it is: one change, or a few that belong
 * together and are all named.
 *
 * @param text what is changed, as a sentence in the imperative
 * @param change makes the mended experiment from the examined one
 */
public record Fix(String text, UnaryOperator<Experiment> change) {
    /** What exactly it changes in an experiment; nothing where that is so already. */
    public ExperimentDifference difference(Experiment experiment) {
        return ExperimentDifference.between(experiment, change.apply(experiment));
    }

    /** Every change it makes to an experiment, a line each, none left out. */
    public List<String> changes(Experiment experiment) {
        return difference(experiment).changes().stream().map(SettingChange::words).toList();
    }

    /** Whether nothing differs but names and notes. */
    static boolean sameExperiment(Experiment one, Experiment other) {
        return ExperimentDifference.between(one, other).changes().isEmpty();
    }

    /** Names parts of a fix in one sentence: "Do this, and do that." */
    static String sentence(String first, String second) {
        return second.isEmpty() ? tr("{0}.", first) : tr("{0}, and {1}.", first, second);
    }
}
