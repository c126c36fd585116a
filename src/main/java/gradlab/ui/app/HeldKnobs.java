package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.RunControl;
import gradlab.run.live.LiveRun;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the knobs of a run as its experiment is edited. Those that the hand turned since it took
 * hold of one, the run sees as one gesture.
 */
final class HeldKnobs {
    private final Set<Setting> turned = new HashSet<>();
    private @Nullable Experiment wanted;

    /** Another run comes, which is as that experiment says. */
    void begin(Experiment of) {
        wanted = of;
    }

    /**
     * Turns what was edited since, unless the run is over.
     *
     * @param holding whether the hand has not let go
     */
    void follow(LiveRun run, Experiment edited, boolean holding) {
        if (wanted != null && !run.isOver()) {
            turn(run.control(), LiveTurns.between(wanted, edited).turns(), holding);
        }
        wanted = edited;
    }

    private void turn(RunControl control, List<LiveTurns.Turn> turns, boolean holding) {
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
