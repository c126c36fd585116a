package gradlab.run.training;

import gradlab.experiment.setting.Setting;
import gradlab.run.control.Request;
import gradlab.run.history.RunEvent;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The knobs turned in a run under way, each told to whoever listens. */
final class KnobTurns {
    private final LiveSettings settings;
    private final Consumer<RunEvent> listener;
    // Never changed in place, so that all snapshots can share it.
    private List<RunEvent.KnobTurned> turned = List.of();

    KnobTurns(LiveSettings settings, Consumer<RunEvent> listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** All of them, the oldest first. */
    List<RunEvent.KnobTurned> all() {
        return turned;
    }

    /** Goes on behind those of a run that is continued; their values are set already. */
    void takeOver(List<RunEvent.KnobTurned> before) {
        turned = before;
    }

    /** Turns a knob, or says why it cannot be turned. */
    void turn(Request.Turn turn, int epoch, long step) {
        Setting knob = turn.setting();
        double value = turn.value();
        try {
            double before = settings.get(knob);
            settings.turn(knob, value);
            RunEvent.KnobTurned event =
                    new RunEvent.KnobTurned(
                            epoch,
                            step,
                            knob,
                            String.valueOf(before),
                            String.valueOf(value),
                            turn.continued());
            turned = Stream.concat(turned.stream(), Stream.of(event)).toList();
            listener.accept(event);
        } catch (IllegalArgumentException refusal) {
            listener.accept(
                    new RunEvent.KnobRefused(
                            epoch, step, knob, String.valueOf(refusal.getMessage())));
        }
    }
}
