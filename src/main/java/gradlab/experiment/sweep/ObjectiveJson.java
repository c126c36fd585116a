package gradlab.experiment.sweep;

import com.google.gson.JsonObject;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ValueJson;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

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
        if (json == null) {
            return Objectives.usual(experiment, folds);
        }
        SweepJson.refuseOthers(json, Set.of(FIGURE, "of", "goal"));
        ValueJson named = json.at(FIGURE);
        String figure = named.text();
        ValueJson time = json.find("of");
        ValueJson goal = json.find("goal");
        Objective.Of of = time == null ? Objective.Of.BEST : time.word(Objective.Of.class);
        List<String> offered =
                of == Objective.Of.TEST
                        ? Objectives.ofTestRows(experiment)
                        : Objectives.figures(experiment, folds);
        if (!offered.contains(figure)) {
            throw named.wrong("one of {0}", String.join(", ", offered));
        }
        if (of == Objective.Of.TEST && !Objectives.hasTestRows(experiment)) {
            throw new SentenceException(
                    "measure.of: the experiment has no test rows; give data.split.test a share, or"
                            + " set measure.of to \"best\"");
        }
        return new Objective(
                figure,
                of,
                goal == null ? Objectives.usualGoal(figure) : goal.word(Objective.Goal.class));
    }

    static JsonObject tree(Objective objective) {
        JsonObject tree = new JsonObject();
        tree.addProperty(FIGURE, objective.figure());
        tree.addProperty("of", objective.of().name().toLowerCase(Locale.ROOT));
        tree.addProperty("goal", objective.goal().name().toLowerCase(Locale.ROOT));
        return tree;
    }
}
