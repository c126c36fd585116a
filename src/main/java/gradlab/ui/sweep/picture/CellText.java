package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** Cells and runs of a sweep in a line of words. */
final class CellText {
    private CellText() {}

    /** What is set in a cell: "learning rate 0.03, batch size 8". */
    static String settings(SweepRuns runs, SweepCell cell) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < runs.axes().size(); i++) {
            words.add(
                    tr(
                            "{0} {1}",
                            runs.axes().get(i).name().worded(),
                            runs.axes()
                                    .get(i)
                                    .values()
                                    .get(cell.places().get(i))
                                    .words()
                                    .worded()));
        }
        return words.isEmpty() ? tr("as it stands") : String.join(", ", words);
    }

    /** A run with its score. */
    static String run(SweepRuns runs, SweepRun run) {
        String settings = settings(runs, runs.cells().get(run.cell()));
        String seed = Long.toString(run.result().run().seed());
        String score = run.diverged() ? tr("diverged") : Numbers.brief(run.score());
        int fold = run.result().run().fold();
        return fold == 0
                ? tr("{0}, seed {1}: {2}", settings, seed, score)
                : tr("{0}, seed {1}, fold {2}: {3}", settings, seed, fold, score);
    }
}
