package gradlab.lesson.step;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.lesson.figure.Claim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step with a goal that the student reaches by any means on an open bench. The words have three
 * {@code hints} and, in {@code solutions}, a line on each solution.
 *
 * @param start the experiment on the bench when it begins
 * @param goal what must hold of the run called {@code bench}
 * @param keep the settings that must stay as they are
 * @param solutions two experiments that reach it in different ways
 */
@TypeName("challenge")
public record ChallengeStep(
        @Essential(required = true) String section,
        @Essential(required = true) String start,
        @Essential(required = true) List<Claim> goal,
        List<Setting> keep,
        @Essential(required = true) List<String> solutions,
        Stage stage)
        implements Step {
    /** How many hints are given one by one. */
    public static final int HINTS = 3;

    /** No goal yet. */
    public ChallengeStep() {
        this("", "", List.of(), List.of(), List.of(), new Stage());
    }

    /** Keeps its own copies. */
    public ChallengeStep {
        goal = List.copyOf(goal);
        keep = List.copyOf(keep);
        solutions = List.copyOf(solutions);
    }

    /** The settings that a bench has changed though they were to stay. */
    public List<Setting> broken(Experiment from, Experiment bench) {
        return keep.stream().filter(setting -> !same(setting, from, bench)).toList();
    }

    private static boolean same(Setting setting, Experiment from, Experiment bench) {
        try {
            return values(setting, from).equals(values(setting, bench));
        } catch (IllegalArgumentException gone) {
            return false;
        }
    }

    private static List<@Nullable Object> values(Setting setting, Experiment of) {
        List<@Nullable Object> values = new ArrayList<>();
        setting.spots(of).forEach(spot -> values.add(spot.value()));
        return values;
    }

    @Override
    public List<String> runs() {
        return Stream.concat(Stream.of(start), solutions.stream()).toList();
    }

    @Override
    public List<Claim> claims() {
        return List.of();
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.exactly("hints", HINTS),
                Listing.exactly("solutions", solutions.size()),
                Listing.exactly("goal", goal.size()));
    }
}
