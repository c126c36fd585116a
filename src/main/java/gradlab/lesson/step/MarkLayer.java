package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Reading;
import gradlab.lesson.figure.RunName;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Section;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A layer is marked in the picture: the one with the least, or the greatest, of a number that is
 * recorded of each layer.
 *
 * @param run the run
 * @param key the number, such as {@code gradient_norm}
 * @param epoch from 1; 0 for the last
 * @param greatest whether the layer with the greatest is asked for
 */
public record MarkLayer(
        @Essential(required = true) String run,
        @Essential(required = true) String key,
        int epoch,
        boolean greatest)
        implements Question {
    /** The weakest gradient at the end. */
    public MarkLayer() {
        this("run", "gradient_norm", 0, false);
    }

    /** Refuses a number that no layer has. */
    public MarkLayer {
        Figure.parse(key.isEmpty() ? "" : "max(run." + key + ")");
    }

    private Reading reading() {
        return new Reading(new RunName(run, "", 1), key, "", epoch);
    }

    /** The layer; null while the run does not tell. */
    public @Nullable String right(Runs runs) {
        List<String> layers = runs.layers(reading().run());
        double[][] groups = reading().groups(runs);
        if (groups.length == 0 || groups[0].length != layers.size()) {
            return null;
        }
        int best = 0;
        for (int i = 1; i < layers.size(); i++) {
            double more = groups[0][i] - groups[0][best];
            best = (greatest ? more : -more) > 0 ? i : best;
        }
        return layers.get(best);
    }

    @Override
    public boolean isKnown(Runs runs) {
        return right(runs) != null;
    }

    /** The layer next to it is worth half. */
    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        String right = right(runs);
        if (!(given instanceof Answer.MarkedLayer marked) || right == null) {
            return null;
        }
        List<String> layers = runs.layers(reading().run());
        int apart = Math.abs(layers.indexOf(right) - layers.indexOf(marked.layer()));
        double points = apart == 0 ? 1 : apart == 1 ? 0.5 : 0;
        return Mark.of(
                points,
                apart == 0 ? "" : tr("It is {0}; you marked {1}.", right, marked.layer()),
                words);
    }

    @Override
    public List<FigureExpression> figures() {
        return List.of(Figure.parse("max(" + reading() + ")").expression());
    }
}
