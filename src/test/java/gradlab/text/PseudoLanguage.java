package gradlab.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language made up from the template: each sentence has an accent on every letter that the
 * program's type has one for, and is longer by three tenths, as translations are. A word without
 * any was never translated.
 */
public final class PseudoLanguage {
    private static final Path TEMPLATE =
            Path.of("src/main/resources/gradlab/text/sentences.properties");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "ábćďéfğĥíĵķĺmńóþqŕśťúvŵxýźÁBĆĎÉFĞĤÍĴĶĹMŃÓÞQŔŚŤÚVŴXÝŹ";

    /** Words in backticks and the places of arguments stay; of a plural only the words change. */
    private static final Pattern KEPT =
            Pattern.compile(
                    "\\{(?<place>\\d+)\\|(?<one>[^|{}]*)\\|(?<many>[^|{}]*)}|\\{\\d+}|`[^`]*`");

    private static final double LONGER = 1.3;

    private PseudoLanguage() {}

    /** Speaks it, from the template written out as a translator's file and read as one. */
    public static void speak() throws IOException {
        Properties template = new Properties();
        try (var in = Files.newBufferedReader(TEMPLATE)) {
            template.load(in);
        }
        Properties translated = new Properties();
        for (String english : template.stringPropertyNames()) {
            translated.setProperty(english, of(english));
        }
        StringWriter file = new StringWriter();
        translated.store(file, null);
        Text.language(Sentences.read(new StringReader(file.toString())));
    }

    /** A sentence in it. */
    static String of(String english) {
        StringBuilder said = new StringBuilder();
        Matcher kept = KEPT.matcher(english);
        int from = 0;
        while (kept.find()) {
            said.append(accented(english.substring(from, kept.start())));
            said.append(
                    kept.group("place") == null
                            ? kept.group()
                            : "{%s|%s|%s}"
                                    .formatted(
                                            kept.group("place"),
                                            accented(kept.group("one")),
                                            accented(kept.group("many"))));
            from = kept.end();
        }
        return said.append(accented(english.substring(from))).toString();
    }

    private static String accented(String words) {
        StringBuilder said = new StringBuilder();
        double missing = 0;
        for (char letter : words.toCharArray()) {
            int at = PLAIN.indexOf(letter);
            char accent = at < 0 ? letter : ACCENTED.charAt(at);
            said.append(accent);
            missing += LONGER - 1;
            if (missing >= 1 && accent != letter) {
                said.append(Character.toLowerCase(accent));
                missing--;
            }
        }
        return said.toString();
    }
}
