package gradlab.text;

import java.text.MessageFormat;

/** Translates what is shown on screen. */
public final class Text {
    private Text() {}

    /**
     * The sentence in the user's language.
     *
     * @param sentence the English sentence, which is the key; with arguments, a {@link
     *     MessageFormat} pattern
     */
    public static String tr(String sentence, Object... arguments) {
        return arguments.length == 0 ? sentence : MessageFormat.format(sentence, arguments);
    }
}
