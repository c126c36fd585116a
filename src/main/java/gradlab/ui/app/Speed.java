package gradlab.ui.app;

/** How fast a run is played. */
public enum Speed {
    /** As fast as the machine trains. */
    FULL("Full speed", 0, false),
    TEN_EPOCHS("10 epochs/s", 100, false),
    ONE_EPOCH("1 epoch/s", 1000, false),
    /** Slow motion: one batch a beat. */
    ONE_BATCH("1 batch/s", 1000, true);

    private final String label;
    private final int millis;
    private final boolean batch;

    Speed(String label, int millis, boolean batch) {
        this.label = label;
        this.millis = millis;
        this.batch = batch;
    }

    /** The words in the menu. */
    public String label() {
        return label;
    }

    /** Time between two beats; 0 for no beats. */
    public int millis() {
        return millis;
    }

    /** Whether a beat trains a batch rather than an epoch. */
    public boolean batch() {
        return batch;
    }
}
