package gradlab.run.live;

import java.util.List;

/**
 * How far the runs of a pool have come together.
 *
 * @param runs asked for
 * @param over of them, whatever became of them
 * @param failed of those
 * @param share from 0 to 1: epochs done of all that are planned; a run that is over counts whole
 * @param secondsLeft at the pace so far, pauses left out; NaN while nothing can be said
 */
public record PoolProgress(int runs, int over, int failed, double share, double secondsLeft) {
    /**
     * Of runs as they are now.
     *
     * @param seconds for which there was something to do
     */
    static PoolProgress of(List<? extends PooledRun<?>> runs, int over, double seconds) {
        double planned = 0;
        double done = 0;
        int failed = 0;
        for (PooledRun<?> run : runs) {
            planned += run.epochs();
            done += run.share() * run.epochs();
            failed += run.state() == PooledRun.State.FAILED ? 1 : 0;
        }
        double share = planned == 0 ? 0 : done / planned;
        double left = share == 0 ? Double.NaN : seconds * (1 - share) / share;
        return new PoolProgress(runs.size(), over, failed, share, left);
    }
}
