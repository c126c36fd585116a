package gradlab.experiment.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Changes to a sweep, each a new one; what it is judged by follows where it has to. */
public final class SweepEdits {
    /** Folds unless asked otherwise. */
    public static final int USUAL_FOLDS = 5;

    /** Combinations drawn at random unless asked otherwise. */
    public static final int USUAL_DRAWN = 30;

    private static final Seeds SEEDS = new Seeds(1, 3);

    private SweepEdits() {}

    /** A sweep over an experiment in which nothing varies yet but the seed. */
    public static Sweep begin(Experiment experiment) {
        return new Sweep(
                experiment.name(),
                experiment,
                List.of(),
                new GridSearch(),
                SEEDS,
                0,
                Objectives.usual(experiment, false));
    }

    /**
     * With one more setting varied, over sensible values around its present one.
     *
     * @param trainable whether an experiment can be trained
     * @throws IllegalArgumentException where it is varied already, or cannot be
     */
    public static Sweep vary(Sweep sweep, Setting setting, Predicate<Experiment> trainable) {
        if (axisOf(sweep, setting) >= 0) {
            throw new SentenceException("{0} is varied already", setting);
        }
        Variable variable =
                Variable.of(setting, sweep.experiment())
                        .orElseThrow(() -> new SentenceException("{0} cannot be varied", setting));
        List<Axis> axes = new ArrayList<>(sweep.vary());
        axes.add(Proposal.of(variable, trainable));
        return withAxes(sweep, axes);
    }

    /** Where a setting is varied, from 0; −1 where it is not. */
    public static int axisOf(Sweep sweep, Setting setting) {
        for (int i = 0; i < sweep.vary().size(); i++) {
            if (sweep.vary().get(i).settings().contains(setting)) {
                return i;
            }
        }
        return -1;
    }

    /** With another axis in the place of one. */
    public static Sweep replace(Sweep sweep, int index, Axis axis) {
        List<Axis> axes = new ArrayList<>(sweep.vary());
        axes.set(index, axis);
        return withAxes(sweep, axes);
    }

    /** Without an axis. */
    public static Sweep remove(Sweep sweep, int index) {
        List<Axis> axes = new ArrayList<>(sweep.vary());
        axes.remove(index);
        return withAxes(sweep, axes);
    }

    /**
     * An axis and the one before it as one, first value with first value and so on.
     *
     * @throws IllegalArgumentException where they have not as many values each
     */
    public static Sweep together(Sweep sweep, int index) {
        List<Axis> axes = new ArrayList<>(sweep.vary());
        List<Axis> joined = new ArrayList<>(parts(axes.get(index - 1)));
        joined.addAll(parts(axes.remove(index)));
        Together together = new Together(joined);
        together.points();
        axes.set(index - 1, together);
        return withAxes(sweep, axes);
    }

    /** What goes together each for itself again. */
    public static Sweep apart(Sweep sweep, int index) {
        List<Axis> axes = new ArrayList<>(sweep.vary());
        axes.addAll(index, parts(axes.remove(index)));
        return withAxes(sweep, axes);
    }

    /** The axes that go together, or the one alone. */
    public static List<Axis> parts(Axis axis) {
        return axis instanceof Together together ? together.axes() : List.of(axis);
    }

    /** With one of those that go together, or the axis itself, changed. */
    public static Sweep replacePart(Sweep sweep, int index, int part, Axis changed) {
        if (!(sweep.vary().get(index) instanceof Together together)) {
            return replace(sweep, index, changed);
        }
        List<Axis> parts = new ArrayList<>(together.axes());
        parts.set(part, changed);
        return replace(sweep, index, new Together(parts));
    }

    /** With other settings varied, in this order. */
    public static Sweep withAxes(Sweep sweep, List<Axis> axes) {
        return Knobs.set(sweep, Sweep::vary).to(List.copyOf(axes));
    }

    /** Over another experiment; axes of settings that it has not are left out. */
    public static Sweep over(Sweep sweep, Experiment experiment) {
        List<Axis> axes =
                sweep.vary().stream()
                        .filter(
                                axis ->
                                        axis.settings().stream()
                                                .allMatch(
                                                        each ->
                                                                Variable.of(each, experiment)
                                                                        .isPresent()))
                        .toList();
        return judged(
                new Sweep(
                        sweep.name(),
                        experiment,
                        axes,
                        sweep.search(),
                        sweep.seeds(),
                        sweep.folds(),
                        sweep.objective()));
    }

    /** Searched in another way. */
    public static Sweep withSearch(Sweep sweep, Search search) {
        return Knobs.set(sweep, Sweep::search).to(search);
    }

    /** With so many seeds each. */
    public static Sweep withSeeds(Sweep sweep, Seeds seeds) {
        return Knobs.set(sweep, Sweep::seeds).to(seeds);
    }

    /** On so many folds; 0 for the split as it stands. */
    public static Sweep withFolds(Sweep sweep, int folds) {
        return judged(Knobs.set(sweep, Sweep::folds).to(folds));
    }

    /** Judged by another number. */
    public static Sweep withObjective(Sweep sweep, Objective objective) {
        return Knobs.set(sweep, Sweep::objective).to(objective);
    }

    /** By another name. */
    public static Sweep withName(Sweep sweep, String name) {
        return Knobs.set(sweep, Sweep::name).to(name);
    }

    private static Sweep judged(Sweep sweep) {
        boolean folds = sweep.folds() > 0;
        return Objectives.offers(sweep.experiment(), folds, sweep.objective())
                ? sweep
                : withObjective(sweep, Objectives.usual(sweep.experiment(), folds));
    }

    /** The value in the place of one of a list; appended where the place is its end. */
    public static Values withValue(Values values, int place, @Nullable Object value) {
        List<@Nullable Object> all = new ArrayList<>(values.values());
        int there = all.indexOf(value);
        if (there >= 0 && there != place) {
            throw new SentenceException("{0} stands there already", SweepJson.text(value));
        }
        if (place == all.size()) {
            all.add(value);
        } else {
            all.set(place, value);
        }
        return new Values(values.setting(), all);
    }

    /** Without one of the values. */
    public static Values withoutValue(Values values, int place) {
        List<@Nullable Object> all = new ArrayList<>(values.values());
        all.remove(place);
        return new Values(values.setting(), all);
    }
}
