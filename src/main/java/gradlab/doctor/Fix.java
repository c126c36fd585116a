package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What would mend a finding, leaving everything else as it is: one change, or a few that belong
 * together and are all named.
 *
 * @param text what is changed, as a sentence in the imperative
 * @param remedy the changes that an experiment needs; none where it is so already
 * @param alternatives what else may mend it, to be tried beside it
 */
public record Fix(String text, Function<Experiment, List<Change>> remedy, List<Fix> alternatives) {
    /** Keeps its own copy. */
    public Fix {
        alternatives = List.copyOf(alternatives);
    }

    /** The one thing that may mend it. */
    public Fix(String text, Function<Experiment, List<Change>> remedy) {
        this(text, remedy, List.of());
    }

    /** The same change for every experiment. */
    Fix(String text, Change change) {
        this(text, experiment -> List.of(change));
    }

    /** The same with something else that may mend it. */
    Fix or(Fix other) {
        List<Fix> all = new ArrayList<>(alternatives);
        all.add(other);
        return new Fix(text, remedy, all);
    }

    /** What has to be done to an experiment. */
    public List<Change> changes(Experiment experiment) {
        return remedy.apply(experiment);
    }

    /** The mended experiment. */
    public Experiment applyTo(Experiment experiment) {
        return Change.apply(changes(experiment), experiment);
    }

    /** Every difference it makes to an experiment, a line each, none left out. */
    public List<String> words(Experiment experiment) {
        return Change.lines(changes(experiment), experiment);
    }

    /** Names parts of a fix in one sentence: "Do this, and do that." */
    static String sentence(String first, String second) {
        return second.isEmpty() ? tr("{0}.", first) : tr("{0}, and {1}.", first, second);
    }
}
