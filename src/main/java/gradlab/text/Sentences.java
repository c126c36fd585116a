package gradlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The sentences of one language, found by the English ones. */
@FunctionalInterface
public interface Sentences {
    /** English: the key itself. */
    Sentences ENGLISH = english -> english;

    /** The sentence that says the same; the English one where nobody has translated it. */
    String of(String english);

    /**
     * Those that come with the program: {@code pt_BR.properties} if there is one, else {@code
     * pt.properties}, else English.
     */
    static Sentences in(Locale language) {
        for (String name : new String[] {language.toString(), language.getLanguage()}) {
            try (InputStream in = Sentences.class.getResourceAsStream(name + ".properties")) {
                if (in != null) {
                    return read(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
        return ENGLISH;
    }

    /** The languages that come with the program, English first. */
    static List<Locale> languages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        SentenceFiles.names().stream()
                                .map(name -> Locale.forLanguageTag(name.replace('_', '-')))
                                .filter(language -> !language.getLanguage().isEmpty())
                                .sorted(Comparator.comparing(Locale::toString)))
                .distinct()
                .toList();
    }

    /** Translations in the format of {@code sentences.properties}; an empty one is missing. */
    static Sentences read(Reader file) throws IOException {
        Properties translated = new Properties();
        translated.load(file);
        return english -> {
            String found = translated.getProperty(english, "");
            return found.isEmpty() ? english : found;
        };
    }
}
