package gradlab.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Words that are the same in every language, such as a name. */
    public static Message plain(String words) {
        return of("{0}", words);
    }

    /** Several in a row, with something between them. */
    public static Message joined(String between, List<Message> messages) {
        String places =
                IntStream.range(0, messages.size())
                        .mapToObj(place -> "{" + place + "}")
                        .collect(Collectors.joining(between));
        return new Message(places, List.copyOf(messages));
    }

    /** What a failure says; its name where it says nothing. */
    public static Message from(Throwable failure) {
        return failure instanceof Worded worded
                ? worded.said()
                : plain(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    /** The sentence in the user's language. */
    public String worded() {
        return Text.tr(sentence, arguments.toArray());
    }

    /** The sentence in English, for files and for those that read them. */
    public String english() {
        return Text.filled(Sentences.ENGLISH, sentence, arguments.toArray());
    }

    /** The sentence in the user's language. */
    @Override
    public String toString() {
        return worded();
    }
}
