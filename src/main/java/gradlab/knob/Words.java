package gradlab.knob;

import java.util.Locale;

/** How Java names and numbers are spelled in files and sentences. */
public final class Words {
    private Words() {}

    /**
     * The name in files: {@code learningRate} is {@code learning_rate}, {@code L1L2} is {@code
     * l1_l2}. A number behind a word stands apart, as in Keras's {@code beta_1}; behind a single
     * letter it does not, as in {@code l1}.
     */
    public static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .replaceAll("(?<=[a-z]{2})(?=[0-9])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of a name in files, as a sentence begins: {@code use_bias} is "Use bias". */
    public static String sentence(String word) {
        String words = word.replace('_', ' ');
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The shortest digits that read back as the same number: 500, 0.1, 1e-7. */
    public static String number(Number number) {
        String text = number.toString();
        if (number instanceof Double || number instanceof Float) {
            return text.replace(".0E", "e").replace('E', 'e').replaceAll("\\.0$", "");
        }
        return text;
    }
}
