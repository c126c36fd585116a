package gradlab.lesson;

import gradlab.text.Numbers;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

/** What a number is claimed to be: at least, at most, or between. Null is no bound. */
public record Bounds(@Nullable Double atLeast, @Nullable Double atMost) {
    /** No bound at all. */
    public Bounds() {
        this(null, null);
    }

    /** Refuses bounds that nothing can keep. */
    public Bounds {
        if (atLeast != null && atMost != null && atLeast > atMost) {
            throw new SentenceException("at_least {0} is more than at_most {1}", atLeast, atMost);
        }
    }

    /** Whether a number keeps within; NaN does not. */
    public boolean contain(double value) {
        return !Double.isNaN(value)
                && (atLeast == null || value >= atLeast)
                && (atMost == null || value <= atMost);
    }

    /** As in "≤ 0.001". */
    public String text() {
        if (atLeast == null) {
            return atMost == null ? "any number" : "≤ " + Numbers.brief(atMost);
        }
        return atMost == null
                ? "≥ " + Numbers.brief(atLeast)
                : Numbers.brief(atLeast) + " … " + Numbers.brief(atMost);
    }

    /** Whether it bounds anything. */
    boolean bind() {
        return atLeast != null || atMost != null;
    }
}
