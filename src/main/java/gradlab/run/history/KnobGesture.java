package gradlab.run.history;

import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;

/**
 * A knob turned in one go while a run went on, as with a slider, which turns it many times.
 *
 * @param first where it left its old value
 * @param last where it got to its new one
 */
public record KnobGesture(RunEvent.KnobTurned first, RunEvent.KnobTurned last) {
    // Single turns of one knob that stand closer than this share of the run are one gesture.
    private static final double ONE_GESTURE = 0.02;

    /** All gestures of a run, in order. */
    public static List<KnobGesture> of(RunHistory history) {
        double near = ONE_GESTURE * history.epochs();
        List<KnobGesture> gestures = new ArrayList<>();
        for (RunEvent.KnobTurned turn : history.knobsTurned()) {
            KnobGesture before = gestures.isEmpty() ? null : gestures.getLast();
            if (before != null
                    && before.last.setting().equals(turn.setting())
                    && (turn.continued() || turn.epoch() - before.last.epoch() <= near)) {
                gestures.removeLast();
                gestures.add(new KnobGesture(before.first, turn));
            } else {
                gestures.add(new KnobGesture(turn, turn));
            }
        }
        return gestures;
    }

    /** Such as "learning rate 0.1 → 0.05". */
    public Message words() {
        return Message.of(
                "{0} {1} → {2}",
                first.word().replace('_', ' '), shortest(first.from()), shortest(last.to()));
    }

    /** As people write it: 200 and 1e-4, not 200.0 and 1.0E-4. */
    private static String shortest(String number) {
        return number.replaceAll("\\.0(?=E|$)", "").replace('E', 'e');
    }
}
