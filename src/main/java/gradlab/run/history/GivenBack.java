package gradlab.run.history;

import gradlab.text.Message;
import gradlab.text.Numbers;

/**
 * The epoch whose weights a run ended with, since it was the best by a number that was watched.
 *
 * @param epoch from 1
 * @param monitor such as {@code val_accuracy}
 * @param value of that epoch
 */
public record GivenBack(int epoch, String monitor, double value) {
    /** In a few words. */
    public Message brief() {
        return Message.of("weights of epoch {0}", epoch);
    }

    /** In a sentence. */
    public Message sentence() {
        return Message.of(
                "It ends with the weights of epoch {0}, the best by {1}: {2}.",
                epoch, monitor, Numbers.brief(value));
    }
}
