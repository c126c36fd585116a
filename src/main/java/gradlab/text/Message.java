package gradlab.text;

import java.util.List;

/**
 * A sentence that is worded where it is shown: files, and whoever compares, see what it says and
 * not the language it is said in.
 *
 * @param sentence the English sentence, as {@link Text#tr} takes it
 * @param arguments what stands for {@code {0}}, {@code {1}} …
 */
public record Message(String sentence, List<Object> arguments) {
    /** What nothing can change afterwards. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A sentence and what stands in it. */
    public static Message of(String sentence, Object... arguments) {
        return new Message(sentence, List.of(arguments));
    }

    /** The sentence in the user's language. */
    public String worded() {
        return Text.tr(sentence, arguments.toArray());
    }

    /** The sentence in English, for files and for those that read them. */
    public String english() {
        return Text.filled(sentence, arguments.toArray());
    }

    /** The sentence in the user's language. */
    @Override
    public String toString() {
        return worded();
    }
}
