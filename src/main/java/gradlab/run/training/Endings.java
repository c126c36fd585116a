package gradlab.run.training;

import gradlab.engine.network.NonFinite;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

/** What is said of a run's end, whoever says it and in whatever language. */
final class Endings {
    static final Message DONE = Message.of("All epochs are done.");
    static final Message STOPPED = Message.of("Stopped by hand.");

    private Endings() {}

    static Message noBetter(String monitor, int bestEpoch) {
        return Message.of("{0} got no better; the best epoch was {1}.", monitor, bestEpoch);
    }

    static Message diverged(double loss, @Nullable NonFinite origin) {
        return origin == null
                ? Message.of("The loss is {0}.", String.valueOf(loss))
                : Message.of(
                        "The loss is {0}; it began in the {1} of layer {2}.",
                        String.valueOf(loss), origin.where(), origin.layer());
    }
}
