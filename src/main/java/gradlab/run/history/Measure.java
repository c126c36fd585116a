package gradlab.run.history;

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

    /** What an epoch's record says of it; NaN where it was not recorded. */
    double of(EpochRecord epoch, int index) {
        return switch (this) {
            case LOSS -> epoch.loss();
            case VALIDATION_LOSS -> epoch.validationLoss();
            case TRAIN_EVAL_LOSS -> epoch.trainEvalLoss();
            case PENALTY -> epoch.penalty();
            case METRIC -> epoch.metrics().get(index);
            case VALIDATION_METRIC -> epoch.validationMetrics().get(index);
            case LEARNING_RATE -> epoch.learningRate();
            case MOMENTUM -> epoch.momentum();
            case SECONDS -> epoch.seconds();
            case GRADIENT_NORM -> epoch.layers().get(index).gradientMean();
            case GRADIENT_NORM_MIN -> epoch.layers().get(index).gradientMin();
            case GRADIENT_NORM_MAX -> epoch.layers().get(index).gradientMax();
            case UPDATE_RATIO -> epoch.layers().get(index).updateRatio();
            case WEIGHT_NORM -> epoch.layers().get(index).weightNorm();
            case ACTIVATION_MEAN -> epoch.layers().get(index).activationMean();
            case ACTIVATION_SD -> epoch.layers().get(index).activationSd();
            case SATURATED -> epoch.layers().get(index).saturated();
            case DEAD -> epoch.layers().get(index).dead();
        };
    }

    /** How many series of it an epoch's record can hold. */
    int count(EpochRecord epoch) {
        return switch (this) {
            case METRIC -> epoch.metrics().size();
            case VALIDATION_METRIC -> epoch.validationMetrics().size();
            default -> perLayer ? epoch.layers().size() : 1;
        };
    }
}
