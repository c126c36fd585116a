package gradlab.ui.app;

/** How fast a run is played. */
public enum Speed {
    /** As fast as the machine trains. */
    FULL("Full speed", 0, 0),
    TEN_EPOCHS("10 epochs/s", 10, 0),
    ONE_EPOCH("1 epoch/s", 1, 0),
    ONE_BATCH("1 batch/s", 0, 1),
    /** So slowly that a batch can be followed from layer to layer. */
    SLOW_MOTION("Slow motion", 0, 0.2);

    /** How long a batch takes that is trained alone. */
    private static final double ALONE = 5;

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

    /** Whether every batch is shown on its way. */
    public boolean slow() {
        return batchesPerSecond > 0;
    }

    /** How many seconds a batch is shown on its way. */
    public double beat() {
        return slow() ? 1 / batchesPerSecond : ALONE;
    }

    /** How many batches a second at most; 0 for no bound. */
    double pace(int stepsPerEpoch) {
        return batchesPerSecond + epochsPerSecond * stepsPerEpoch;
    }
}
