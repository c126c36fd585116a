package gradlab.run.history;

import static gradlab.text.Text.tr;

import gradlab.experiment.Phase;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a later phase of a run begins.
 *
 * @param epoch its first
 * @param name its own, or its number
 */
public record PhaseStart(int epoch, String name) {
    /** The phases after the first that a run has come to. */
    public static List<PhaseStart> of(RunHistory history) {
        RunEvent.Started started = history.started();
        List<PhaseStart> starts = new ArrayList<>();
        if (started == null) {
            return starts;
        }
        int begun = 0;
        int number = 1;
        for (Phase phase : started.experiment().training().phases()) {
            if (begun > 0 && begun < history.epochs()) {
                String name =
                        phase.name().isEmpty()
                                ? tr("phase {0}", Integer.toString(number))
                                : phase.name();
                starts.add(new PhaseStart(begun + 1, name));
            }
            begun += phase.epochs();
            number++;
        }
        return starts;
    }
}
