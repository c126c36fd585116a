package gradlab.run.history;

import gradlab.experiment.Phase;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a later phase of a run begins.
 *
 * @param epoch its first
 * @param name its own, or its number
 */
public record PhaseStart(int epoch, Message name) {
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
                Message name =
                        phase.name().isEmpty()
                                ? Message.of("phase {0}", Integer.toString(number))
                                : Message.plain(phase.name());
                starts.add(new PhaseStart(begun + 1, name));
            }
            begun += phase.epochs();
            number++;
        }
        return starts;
    }
}
