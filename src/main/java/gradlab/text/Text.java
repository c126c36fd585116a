package gradlab.text;

import java.text.MessageFormat;
import java.util.Arrays;

/** Translates what is shown on screen. */
public final class Text {
    private Text() {}

    /**
     * The sentence in the user's language.
     *
     * @param sentence the English sentence, which is the key; with arguments, {@code {0}}, {@code
     *     {1}} … stand for them. An apostrophe is an apostrophe.
     * @param arguments whole numbers get thousands separators, others are written in full
     */
    public static String tr(String sentence, Object... arguments) {
        return arguments.length == 0
                ? sentence
                : MessageFormat.format(
                        sentence.replace("'", "''"),
                        Arrays.stream(arguments).map(Text::shown).toArray());
    }

    private static Object shown(Object argument) {
        return argument instanceof Double || argument instanceof Float
                ? argument.toString()
                : argument;
    }
}
