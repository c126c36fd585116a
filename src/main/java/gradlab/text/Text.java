package gradlab.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates what is shown on screen. */
public final class Text {
    /** {@code {0|epoch|epochs}}: the number of an argument, the word for one, that for others. */
    private static final Pattern PLURAL = Pattern.compile("\\{(\\d+)\\|([^|{}]*)\\|([^|{}]*)}");

    private static volatile Sentences sentences = Sentences.ENGLISH;

    private Text() {}

    /**
     * The sentence in the user's language.
     *
     * @param sentence the English sentence, which is the key; with arguments, {@code {0}}, {@code
     *     {1}} … stand for them, and {@code {0|row was|rows were}} for the words that go with one
     *     and with any other number, as in {@code {0} {0|epoch|epochs}}. An apostrophe is an
     *     apostrophe.
     * @param arguments whole numbers get thousands separators, others are written in full
     */
    public static String tr(String sentence, Object... arguments) {
        return filled(sentences, sentence, arguments);
    }

    /**
     * Speaks a language from now on: that of {@code /gradlab/text/<language>.properties}, or
     * English where there is none. What is already on screen stays as it is.
     */
    public static void language(Locale language) {
        language(Sentences.in(language));
    }

    /** Speaks in these sentences from now on. */
    public static void language(Sentences spoken) {
        sentences = spoken;
    }

    /** A sentence with its arguments in their places, all in one language. */
    static String filled(Sentences language, String english, Object... arguments) {
        String sentence = language.of(english);
        return arguments.length == 0
                ? sentence
                : new MessageFormat(inNumber(sentence, arguments).replace("'", "''"), Locale.ROOT)
                        .format(
                                Arrays.stream(arguments)
                                        .map(argument -> shown(language, argument))
                                        .toArray());
    }

    private static String inNumber(String sentence, Object[] arguments) {
        return PLURAL.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(word(found, arguments)));
    }

    private static String word(MatchResult found, Object[] arguments) {
        Object counted = arguments[Integer.parseInt(found.group(1))];
        return Objects.equals(counted.toString(), "1") ? found.group(2) : found.group(3);
    }

    private static Object shown(Sentences language, Object argument) {
        return switch (argument) {
            case Message inner -> filled(language, inner.sentence(), inner.arguments().toArray());
            case Double fraction -> fraction.toString();
            case Float fraction -> fraction.toString();
            default -> argument;
        };
    }
}
