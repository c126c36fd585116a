package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two experiments, names and notes aside. The same change made to several
 * layers counts as one; a seed counts like any other setting.
 *
 * @param changes from the data over the layers to the training
 */
public record ExperimentDifference(List<SettingChange> changes) {
    private static final int NAMED = 3;

    /** Keeps its own copy. */
    public ExperimentDifference {
        changes = List.copyOf(changes);
    }

    /** What leads from one experiment to another. */
    public static ExperimentDifference between(Experiment from, Experiment to) {
        return new ExperimentDifference(new DifferenceSearch(from, to).changes());
    }

    /** Whether the two are the same, twins, or merely to be compared. */
    public Kinship kinship() {
        return switch (changes.size()) {
            case 0 -> Kinship.SAME;
            case 1 -> Kinship.TWIN;
            default -> Kinship.COMPARISON;
        };
    }

    /** The changes in one line, the first few by name; empty when there is none. */
    public String words() {
        String named =
                changes.stream()
                        .limit(NAMED)
                        .map(SettingChange::words)
                        .collect(Collectors.joining("; "));
        return changes.size() > NAMED ? tr("{0}; {1} more", named, changes.size() - NAMED) : named;
    }

    /** All changes in one line, however many. */
    public String allWords() {
        return changes.stream().map(SettingChange::words).collect(Collectors.joining("; "));
    }

    /** Why the two are called what they are called, as a sentence. */
    public String reason() {
        return switch (kinship()) {
            case SAME -> tr("Nothing differs: both runs record the same numbers, bit for bit.");
            case TWIN ->
                    tr(
                            "One thing differs, so whatever comes out differently comes from it:"
                                    + " {0}.",
                            words());
            case COMPARISON ->
                    tr(
                            "{0} things differ, so nobody can say which one made the difference; a"
                                    + " twin differs in one.",
                            changes.size());
        };
    }
}
