package gradlab.ui.benchmark;

import gradlab.benchmark.EpochClock;
import gradlab.benchmark.Spread;
import gradlab.ui.window.WindowView;

import javafx.animation.AnimationTimer;

import java.util.Arrays;
import java.util.List;

/** Counts time between frames and how far the tiles are behind, while a run is timed. */
final class LivenessMeter extends AnimationTimer {
    private static final int MOST = 1 << 20;
    private final EpochClock clock;
    private final WindowView windowView;
    private final double[] intervals = new double[MOST];
    private final double[] behind = new double[MOST];
    private int frames;
    private int readings;
    private int leastTiles = Integer.MAX_VALUE;
    private long before;

    LivenessMeter(EpochClock clock, WindowView windowView) {
        this.clock = clock;
        this.windowView = windowView;
    }

    @Override
    public void handle(long pulse) {
        long now = System.nanoTime();
        if (!clock.warm() || clock.over()) {
            before = 0;
            return;
        }
        if (before != 0 && frames < MOST) {
            intervals[frames++] = (now - before) * 1e-6;
        }
        before = now;
        List<Integer> shown = windowView.chartsDrawnUpTo();
        leastTiles = Math.min(leastTiles, shown.size());
        for (int epochs : shown) {
            if (readings < MOST) {
                behind[readings++] = behind(epochs, now);
            }
        }
    }

    /** Seconds since the end of the first epoch that a tile does not show yet. */
    private double behind(int shown, long now) {
        int next = Math.max(0, shown) + 1;
        return next > clock.done() ? 0 : (now - clock.end(next)) * 1e-9;
    }

    int tiles() {
        return leastTiles;
    }

    Spread frames() {
        return Spread.of(Arrays.copyOf(intervals, frames));
    }

    Spread behind() {
        return Spread.of(Arrays.copyOf(behind, readings));
    }
}
