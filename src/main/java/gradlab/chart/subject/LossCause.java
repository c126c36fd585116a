package gradlab.chart.subject;

import static gradlab.text.Text.tr;

/** Why a validation loss can lie below the training loss without being better. */
public enum LossCause {
    /** The training loss is measured with dropout, noise and augmentation at work. */
    NOISE("Dropout and noise", "at work while the training loss is measured, never in validation"),
    /** The training loss is the mean over an epoch in which the weights still moved. */
    DELAY(
            "Half an epoch’s delay",
            "the training loss is a mean over the epoch, validation is measured at its end"),
    /** A penalty on the weights is added; here to both, as Keras logs it. */
    PENALTY("Penalty on weights", "added to both losses, so it moves them together");

    private final String title;
    private final String words;

    LossCause(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** Its name. */
    public String title() {
        return tr(title);
    }

    /** How it comes about, as the rest of a sentence. */
    public String words() {
        return tr(words);
    }
}
