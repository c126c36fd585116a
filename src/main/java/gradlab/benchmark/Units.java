package gradlab.benchmark;

import java.util.function.ToDoubleFunction;

/** What is told of a repetition. */
enum Units {
    /** The less the better. */
    SECONDS_AN_EPOCH("s/epoch", false),
    /** The less the better. */
    SECONDS_TOTAL("s total", false),
    /** The more the better. */
    EPOCHS_A_SECOND("epochs/s", true),
    /** The less the better. */
    MILLISECONDS_A_REDRAW("ms/redraw", false),
    /** The less the better. */
    MILLISECONDS_A_LOOK("ms/look", false);

    private final String word;
    private final boolean rate;

    Units(String word, boolean rate) {
        this.word = word;
        this.rate = rate;
    }

    String word() {
        return word;
    }

    /** Whether more is better. */
    boolean isRate() {
        return rate;
    }

    /** Turns the seconds of a repetition of so many epochs, redraws or looks into this unit. */
    ToDoubleFunction<Double> of(int epochs) {
        return switch (this) {
            case SECONDS_AN_EPOCH -> seconds -> seconds / epochs;
            case SECONDS_TOTAL -> seconds -> seconds;
            case EPOCHS_A_SECOND -> seconds -> epochs / seconds;
            case MILLISECONDS_A_REDRAW, MILLISECONDS_A_LOOK -> seconds -> 1000 * seconds / epochs;
        };
    }
}
