package gradlab.chart.subject;

import static gradlab.text.Text.tr;

/** One of several things that a kind of chart can show. */
public enum Aspect {
    /** What validation rows tell. */
    VALIDATION("Validation rows"),
    /** What training rows tell. */
    TRAINING("Training rows"),
    /** What test rows tell. */
    TEST("Test rows"),
    /** The loss on training rows. */
    TRAINING_LOSS("Training loss"),
    /** The loss on validation rows. */
    VALIDATION_LOSS("Validation loss"),
    /** What a network answers. */
    ANSWERS("Answers"),
    /** How far its answers vary while dropout and noise are active. */
    UNCERTAINTY("Uncertainty");

    private final String title;

    Aspect(String title) {
        this.title = title;
    }

    /** The words of its menu item. */
    public String title() {
        return tr(title);
    }
}
