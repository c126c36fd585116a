package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;

import java.util.StringJoiner;

/** What came of a run: "60 epochs · loss 0.693 · validation 0.694 · stopped early". */
final class RunResult {
    private RunResult() {}

    /** In one line; empty before the first epoch. */
    static String words(RunHistory history) {
        if (history.epochs() == 0) {
            return "";
        }
        StringJoiner words = new StringJoiner(" · ");
        words.add(tr("{0} {0|epoch|epochs}", history.epochs()));
        addLast(words, tr("loss"), history.series(new SeriesKey(Measure.LOSS)));
        addLast(words, tr("validation"), history.series(new SeriesKey(Measure.VALIDATION_LOSS)));
        TestFigures test = history.test();
        if (test != null) {
            words.add(tr("test") + " " + Numbers.brief(test.loss()));
        }
        Outcome outcome = history.outcome();
        if (outcome != null) {
            addEnd(words, outcome);
        }
        return words.toString();
    }

    /** That it ended as it was to end needs no word. */
    private static void addEnd(StringJoiner words, Outcome outcome) {
        switch (outcome.reason()) {
            case COMPLETED -> {}
            case EARLY_STOPPING -> words.add(tr("stopped early"));
            case DIVERGED -> words.add(tr("diverged"));
            case CANCELLED -> words.add(tr("stopped"));
        }
        if (outcome.givenBack() != null) {
            words.add(outcome.givenBack().brief().worded());
        }
    }

    private static void addLast(StringJoiner words, String name, Series series) {
        if (series.size() > 0) {
            words.add(name + " " + Numbers.brief(series.get(series.size() - 1)));
        }
    }
}
