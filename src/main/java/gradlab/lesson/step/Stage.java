package gradlab.lesson.step;

import gradlab.experiment.setting.Setting;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * What a step puts before the student; everything else folds away.
 *
 * @param network how the network is drawn
 * @param charts one or two, by their names in the gallery
 * @param family a chart of a figure over a family of runs; without a family, none
 * @param knobs the settings that can be turned, beside the stage
 * @param runs those that are drawn
 * @param page the page of the window that is shown; empty for the bench
 * @param lit what is lit
 * @param callouts places in the picture, each with a line in the words' part {@code callouts}
 */
public record Stage(
        NetworkView network,
        List<String> charts,
        FamilyChart family,
        List<Setting> knobs,
        List<String> runs,
        String page,
        Lit lit,
        List<Callout> callouts) {
    /** More could not be looked at. */
    private static final int MOST_CHARTS = 2;

    /** How a network is drawn. */
    public enum NetworkView {
        /** Not at all. */
        NONE,
        /** A box a layer. */
        LAYERS,
        /** A circle a unit. */
        UNITS,
        /** Every number of one row, forward and back. */
        BACKPROP
    }

    /** The bench as it is, with nothing lit. */
    public Stage() {
        this(
                NetworkView.LAYERS,
                List.of(),
                new FamilyChart(),
                List.of(),
                List.of(),
                "",
                new Lit(),
                List.of());
    }

    /** Keeps its own copies. */
    public Stage {
        charts = List.copyOf(charts);
        knobs = List.copyOf(knobs);
        runs = List.copyOf(runs);
        callouts = List.copyOf(callouts);
        if (charts.size() > MOST_CHARTS) {
            throw new SentenceException(
                    "a stage shows {0} charts at most, not {1}", MOST_CHARTS, charts.size());
        }
    }
}
