package gradlab.ui.sweep;

import gradlab.experiment.sweep.Objective;
import gradlab.text.Message;

/** What to beware of where the best of many is looked at. */
final class Caution {
    private Caution() {}

    /** By which rows the winner was chosen, and which rows still tell the truth. */
    static Message words(SweepScore score) {
        int cells = score.plan().combinations().size();
        Objective objective = score.sweep().objective();
        if (objective.of() == Objective.Of.TEST) {
            return Message.of(
                    "The test rows chose it among {0} {0|cell|cells}, so they are test rows no"
                        + " more: this score is too good. Choose by validation rows, and measure"
                        + " the test rows once, of the one that was chosen.",
                    cells);
        }
        if (score.sweep().folds() > 0) {
            return Message.of(
                    "Every row was in its training but for one fold in {1}, and these folds chose"
                        + " it among {0} {0|cell|cells}: the mean is too good, and the folds are no"
                        + " independent trials, since they share their training rows. Rows it has"
                        + " never met tell the truth, once.",
                    cells, score.sweep().folds());
        }
        return objective.figure().startsWith("val_")
                ? Message.of(
                        "The validation rows chose it among {0} {0|cell|cells}, so its score there"
                                + " is too good. Rows it has never met tell the truth, once.",
                        cells)
                : Message.of(
                        "The rows it learned from chose it among {0} {0|cell|cells}: that says how"
                                + " well it remembers them, not how well it answers for new rows.",
                        cells);
    }
}
