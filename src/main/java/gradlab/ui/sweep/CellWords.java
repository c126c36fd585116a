package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Combination;
import gradlab.run.compare.Summary;
import gradlab.run.sweep.SweepAxis;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Numbers;

import java.util.StringJoiner;

/** Combinations and their scores in words. */
final class CellWords {
    private CellWords() {}

    /** "learning rate 0.03, hidden layers 3". */
    static String name(SweepRuns runs, Combination combination) {
        SweepCell cell = runs.cells().get(combination.number() - 1);
        StringJoiner words = new StringJoiner(", ");
        for (int i = 0; i < runs.axes().size(); i++) {
            SweepAxis axis = runs.axes().get(i);
            words.add(axis.name().worded() + " " + value(runs, cell, i));
        }
        return runs.axes().isEmpty() ? tr("as it stands") : words.toString();
    }

    /** Its values alone: "0.03 · 3". */
    static String values(SweepRuns runs, Combination combination) {
        SweepCell cell = runs.cells().get(combination.number() - 1);
        StringJoiner words = new StringJoiner(" · ");
        for (int i = 0; i < runs.axes().size(); i++) {
            words.add(value(runs, cell, i));
        }
        return runs.axes().isEmpty() ? tr("as it stands") : words.toString();
    }

    /** What a cell has on an axis. */
    static String value(SweepRuns runs, SweepCell cell, int axis) {
        return runs.axes().get(axis).values().get(cell.places().get(axis)).words().worded();
    }

    /** "0.396 ± 0.006"; of one run without a spread. */
    static String meanAndSpread(Summary scores) {
        if (scores.n() == 0) {
            return tr("no number");
        }
        String mean = Numbers.brief(scores.mean());
        return scores.n() == 1 ? mean : mean + " ± " + Numbers.brief(scores.sd());
    }
}
