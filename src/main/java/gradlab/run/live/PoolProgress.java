package gradlab.run.live;

/**
 * How far the runs of a pool have come together.
 *
 * @param runs asked for
 * @param over of them, whatever became of them
 * @param failed of those
 * @param share from 0 to 1: epochs done of all that are planned; a run that is over counts whole
 * @param secondsLeft at the pace so far, pauses left out; NaN while nothing can be said
 */
public record PoolProgress(int runs, int over, int failed, double share, double secondsLeft) {}
