package gradlab.experiment.sweep;

import com.google.gson.JsonObject;

import gradlab.engine.metric.Metric;
import gradlab.experiment.Experiment;
import gradlab.experiment.Monitors;
import gradlab.experiment.json.ValueJson;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads and writes by what the runs of a sweep are judged. */
final class ObjectiveJson {
    private static final String FIGURE = "figure";

    private ObjectiveJson() {}

    /**
     * The objective; where none is named, the best validation loss, or the best training loss where
     * nothing is held back.
     *
     * @param folds whether folds hold rows back, whatever the experiment does
     */
    static Objective read(@Nullable ValueJson json, Experiment experiment, boolean folds) {
        List<String> known = figures(experiment, folds);
        if (json == null) {
            String usual = known.contains("val_loss") ? "val_loss" : "loss";
            return new Objective(usual, Objective.Of.BEST, Objective.Goal.MIN);
        }
        SweepJson.refuseOthers(json, Set.of(FIGURE, "of", "goal"));
        ValueJson named = json.at(FIGURE);
        String figure = named.text();
        ValueJson time = json.find("of");
        ValueJson goal = json.find("goal");
        Objective.Of of = time == null ? Objective.Of.BEST : time.word(Objective.Of.class);
        List<String> offered = of == Objective.Of.TEST ? ofTestRows(experiment) : known;
        if (!offered.contains(figure)) {
            throw named.wrong("one of {0}", String.join(", ", offered));
        }
        if (of == Objective.Of.TEST
                && experiment.data().split().test() == 0
                && !experiment.data().split().ownTest()) {
            throw new SentenceException(
                    "measure.of: the experiment has no test rows; give data.split.test a share, or"
                            + " set measure.of to \"best\"");
        }
        return new Objective(
                figure, of, goal == null ? usualGoal(figure) : goal.word(Objective.Goal.class));
    }

    private static List<String> figures(Experiment experiment, boolean folds) {
        List<String> all = new ArrayList<>(Monitors.of(experiment));
        if (folds) {
            Monitors.validation(experiment.training()).stream()
                    .filter(figure -> !all.contains(figure))
                    .forEach(all::add);
        }
        return all;
    }

    private static Objective.Goal usualGoal(String figure) {
        return Metric.risesWhenBetter(figure) ? Objective.Goal.MAX : Objective.Goal.MIN;
    }

    private static List<String> ofTestRows(Experiment experiment) {
        List<String> all = new ArrayList<>(List.of("loss"));
        all.addAll(experiment.training().metrics());
        return all;
    }

    static JsonObject tree(Objective objective) {
        JsonObject tree = new JsonObject();
        tree.addProperty(FIGURE, objective.figure());
        tree.addProperty("of", objective.of().name().toLowerCase(Locale.ROOT));
        tree.addProperty("goal", objective.goal().name().toLowerCase(Locale.ROOT));
        return tree;
    }
}
