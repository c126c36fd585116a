package gradlab.ui.app;

/** How fast a run is played. */
public enum Speed {
    /** As fast as the machine trains. */
    FULL("Full speed", 0, 0),
    TEN_EPOCHS("10 epochs/s", 10, 0),
    ONE_EPOCH("1 epoch/s", 1, 0),
    /** Slow motion. */
    ONE_BATCH("1 batch/s", 0, 1);

    private final String label;
    private final double epochsPerSecond;
    private final double batchesPerSecond;

    Speed(String label, double epochsPerSecond, double batchesPerSecond) {
        this.label = label;
        this.epochsPerSecond = epochsPerSecond;
        this.batchesPerSecond = batchesPerSecond;
    }

    /** The words in the menu. */
    public String label() {
        return label;
    }

    /** How many batches a second at most; 0 for no bound. */
    double pace(int stepsPerEpoch) {
        return batchesPerSecond + epochsPerSecond * stepsPerEpoch;
    }
}
