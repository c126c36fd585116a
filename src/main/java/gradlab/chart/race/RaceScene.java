package gradlab.chart.race;

import gradlab.surface.Extent;
import gradlab.surface.NewtonStep;
import gradlab.surface.Place;
import gradlab.surface.Surface;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A race at a moment of it.
 *
 * @param extent what is to be seen of the surface, at least
 * @param step the moment
 * @param steps how many there are
 * @param chosen the index of the runner that is taken apart; −1 for none
 * @param newton Newton's step from where that one stands; null where nobody asked
 * @param held whether the start is held by hand
 */
public record RaceScene(
        Surface surface,
        Extent extent,
        Place start,
        int step,
        int steps,
        List<Runner> runners,
        int chosen,
        @Nullable NewtonStep newton,
        boolean held) {
    /** Keeps its own list. */
    public RaceScene {
        runners = List.copyOf(runners);
    }

    /** The runners that are drawn, the chosen one last, above the others. */
    List<Runner> seen() {
        List<Runner> seen = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            if (i != chosen && runners.get(i).seen()) {
                seen.add(runners.get(i));
            }
        }
        Runner last = chosenRunner();
        if (last != null && last.seen()) {
            seen.add(last);
        }
        return seen;
    }

    /** The one that is taken apart; null for none. */
    @Nullable Runner chosenRunner() {
        return chosen >= 0 && chosen < runners.size() ? runners.get(chosen) : null;
    }

    /** How thick the line of a runner is. */
    double width(Runner runner) {
        return runner.equals(chosenRunner()) ? 3 : 2;
    }
}
