package gradlab.experiment.sweep;

import gradlab.engine.metric.Metric;
import gradlab.experiment.Experiment;
import gradlab.experiment.Monitors;
import gradlab.experiment.sweep.Objective.Goal;
import gradlab.experiment.sweep.Objective.Of;

import java.util.ArrayList;
import java.util.List;

/** By which numbers the runs of a sweep over an experiment can be judged. */
public final class Objectives {
    private static final String LOSS = "loss";

    private Objectives() {}

    /**
     * All of them, those of validation rows first.
     *
     * @param folds whether folds hold rows back, whatever the experiment does
     */
    public static List<Objective> of(Experiment experiment, boolean folds) {
        List<String> figures = new ArrayList<>(figures(experiment, folds));
        figures.sort((a, b) -> Boolean.compare(validates(b), validates(a)));
        List<Objective> all = new ArrayList<>();
        for (Of of : List.of(Of.BEST, Of.LAST)) {
            figures.forEach(figure -> all.add(new Objective(figure, of, usualGoal(figure))));
        }
        if (hasTestRows(experiment)) {
            ofTestRows(experiment)
                    .forEach(figure -> all.add(new Objective(figure, Of.TEST, usualGoal(figure))));
        }
        return all;
    }

    private static boolean validates(String figure) {
        return figure.startsWith("val_");
    }

    /** The best validation loss, or the best training loss where nothing is held back. */
    public static Objective usual(Experiment experiment, boolean folds) {
        String usual = figures(experiment, folds).contains("val_loss") ? "val_loss" : LOSS;
        return new Objective(usual, Of.BEST, Goal.MIN);
    }

    /** Whether runs of an experiment have the number. */
    static boolean offers(Experiment experiment, boolean folds, Objective objective) {
        return objective.of() == Of.TEST
                ? hasTestRows(experiment) && ofTestRows(experiment).contains(objective.figure())
                : figures(experiment, folds).contains(objective.figure());
    }

    static boolean hasTestRows(Experiment experiment) {
        return experiment.data().split().test() > 0 || experiment.data().split().ownTest();
    }

    /** Those of an epoch, by their keys in histories. */
    static List<String> figures(Experiment experiment, boolean folds) {
        List<String> all = new ArrayList<>(Monitors.of(experiment));
        if (folds) {
            Monitors.validation(experiment.training()).stream()
                    .filter(figure -> !all.contains(figure))
                    .forEach(all::add);
        }
        return all;
    }

    static Goal usualGoal(String figure) {
        return Metric.risesWhenBetter(figure) ? Goal.MAX : Goal.MIN;
    }

    static List<String> ofTestRows(Experiment experiment) {
        List<String> all = new ArrayList<>(List.of(LOSS));
        all.addAll(experiment.training().metrics());
        return all;
    }
}
