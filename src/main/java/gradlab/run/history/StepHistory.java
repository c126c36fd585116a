package gradlab.run.history;

/** The recorded steps of a run, as rows of equal length; readable by any thread while one adds. */
public final class StepHistory {
    // Two columns, since a float holds whole numbers exactly only up to 2²⁴.
    private final Series epoch;
    private final Series withinEpoch;
    private final Series loss;
    private final Series learningRate;
    private final Series momentum;
    private final Series[] gradientNorms;
    private final long stepsPerEpoch;
    private volatile int size;

    StepHistory(int layers, int stepsPerEpoch) {
        this.stepsPerEpoch = stepsPerEpoch;
        epoch = new Series();
        withinEpoch = new Series();
        loss = new Series();
        learningRate = new Series();
        momentum = new Series();
        gradientNorms = new Series[layers];
        for (int i = 0; i < layers; i++) {
            gradientNorms[i] = new Series();
        }
    }

    void add(RunEvent.StepDone done) {
        epoch.add(done.epoch());
        withinEpoch.add((double) (done.step() - (done.epoch() - 1) * stepsPerEpoch));
        loss.add(done.loss());
        learningRate.add(done.learningRate());
        momentum.add(done.momentum());
        for (int i = 0; i < gradientNorms.length; i++) {
            gradientNorms[i].add(
                    i < done.gradientNorms().length ? done.gradientNorms()[i] : Double.NaN);
        }
        size = epoch.size();
    }

    /** Those of another up to a step. */
    StepHistory(StepHistory whole, long lastStep) {
        stepsPerEpoch = whole.stepsPerEpoch;
        int count = whole.countUpTo(lastStep);
        epoch = whole.epoch.first(count);
        withinEpoch = whole.withinEpoch.first(count);
        loss = whole.loss.first(count);
        learningRate = whole.learningRate.first(count);
        momentum = whole.momentum.first(count);
        gradientNorms = new Series[whole.gradientNorms.length];
        for (int i = 0; i < gradientNorms.length; i++) {
            gradientNorms[i] = whole.gradientNorms[i].first(count);
        }
        size = count;
    }

    private int countUpTo(long lastStep) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (step(middle) <= lastStep) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many steps are recorded. */
    public int size() {
        return size;
    }

    /** How many layers have a gradient norm. */
    public int layers() {
        return gradientNorms.length;
    }

    /** The epoch, from 1, of a recorded step. */
    public int epoch(int index) {
        return (int) epoch.get(index);
    }

    /** The number of a recorded step in the whole run, from 1. */
    public long step(int index) {
        return (epoch(index) - 1) * stepsPerEpoch + (long) withinEpoch.get(index);
    }

    /** Data loss + penalties of each step. */
    public Series loss() {
        return loss;
    }

    /** η of each step. */
    public Series learningRate() {
        return learningRate;
    }

    /** β of each step. */
    public Series momentum() {
        return momentum;
    }

    /** The gradient norm of a layer at each step, before clipping. */
    public Series gradientNorm(int layer) {
        return gradientNorms[layer];
    }
}
