package gradlab.run;

/** What can be charted of a run: one number an epoch, or one an epoch and layer. */
public enum Measure {
    LOSS("loss", false),
    VALIDATION_LOSS("validation loss", false),
    TRAIN_EVAL_LOSS("training loss, dropout off", false),
    PENALTY("penalty", false),
    METRIC("metric", false),
    VALIDATION_METRIC("validation metric", false),
    LEARNING_RATE("learning rate", false),
    MOMENTUM("momentum", false),
    SECONDS("seconds an epoch", false),
    GRADIENT_NORM("gradient norm", true),
    GRADIENT_NORM_MIN("least gradient norm", true),
    GRADIENT_NORM_MAX("greatest gradient norm", true),
    UPDATE_RATIO("update ratio", true),
    WEIGHT_NORM("weight norm", true),
    ACTIVATION_MEAN("activation mean", true),
    ACTIVATION_SD("activation standard deviation", true),
    SATURATED("share of saturated units", true),
    DEAD("share of dead units", true);

    private final String label;
    private final boolean perLayer;

    Measure(String label, boolean perLayer) {
        this.label = label;
        this.perLayer = perLayer;
    }

    /** The words on an axis. */
    public String label() {
        return label;
    }

    /** Whether there is one series a layer. */
    public boolean perLayer() {
        return perLayer;
    }
}
