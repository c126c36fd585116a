package gradlab.text;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences of the program, each with the classes that say it, as translators get them. */
final class SentenceTemplate {
    private static final String HEAD =
            """
            # All sentences of the program, for translators. Copy this file to <language>.properties
            # beside it, such as de.properties or pt_BR.properties, in UTF-8, and write each
            # translation behind its =. What is left empty stays English.
            # {0}, {1} ... stand for names and numbers and may change places. {0|epoch|epochs} is the
            # word for a count of one and for all others; `words in backticks` are names in files.
            # Above each sentence stand the classes that say it.
            """;

    private final SortedMap<String, SortedSet<String>> places = new TreeMap<>();

    /** One that a class says. */
    void add(String sentence, String place) {
        places.computeIfAbsent(sentence, first -> new TreeSet<>()).add(place);
    }

    /** All, in order. */
    Set<String> sentences() {
        return places.keySet();
    }

    /** What stands in the file. */
    String text() {
        return places.entrySet().stream()
                .map(
                        each ->
                                "# "
                                        + String.join(", ", each.getValue())
                                        + "\n"
                                        + escaped(each.getKey())
                                        + "=\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String escaped(String sentence) {
        return sentence.replaceAll("[\\\\ :=#!]", "\\\\$0")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
