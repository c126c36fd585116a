package gradlab.ui.app;

import gradlab.experiment.setting.Setting;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.RunControl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The knobs that the hand turned since it took hold of one: a run sees them as one gesture. */
final class HeldKnobs {
    private final Set<Setting> turned = new HashSet<>();

    /**
     * Turns knobs of a run.
     *
     * @param holding whether the hand has not let go
     */
    void turn(RunControl control, List<LiveTurns.Turn> turns, boolean holding) {
        if (!holding) {
            turned.clear();
        }
        for (LiveTurns.Turn turn : turns) {
            if (holding && !turned.add(turn.setting())) {
                control.turnOn(turn.setting(), turn.value());
            } else {
                control.turn(turn.setting(), turn.value());
            }
        }
    }
}
