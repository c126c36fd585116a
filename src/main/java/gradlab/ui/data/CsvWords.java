package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.CsvContents;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in a table, in sentences. */
final class CsvWords {
    private static final int MOST = 8;

    private CsvWords() {}

    /** What stands there besides numbers. */
    static String found(@Nullable CsvContents contents) {
        if (contents == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (contents.empty() > 0) {
            parts.add(
                    contents.empty() == 1
                            ? tr("one empty cell")
                            : tr("{0} empty cells", contents.empty()));
        }
        if (!contents.markers().isEmpty()) {
            parts.add(tr("for missing values {0}", counted(contents.markers())));
        }
        if (!contents.words().isEmpty()) {
            parts.add(tr("different words in {0}", counted(contents.words())));
        }
        return parts.isEmpty()
                ? tr("Found in the file: no empty cell, no column of words.")
                : tr("Found in the file: {0}.", String.join("; ", parts));
    }

    /** Which words became markers of a missing value; empty for none. */
    static String taken(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String all =
                words.stream()
                        .limit(MOST)
                        .map(word -> "“" + word + "”")
                        .collect(Collectors.joining(", "));
        String more = words.size() > MOST ? tr(" and {0} more", words.size() - MOST) : "";
        return words.size() == 1
                ? tr("{0} stands for a missing value from now on, in every column.", all)
                : tr("{0} stand for missing values from now on, in every column.", all + more);
    }

    private static String counted(Map<String, Integer> counts) {
        String all =
                counts.entrySet().stream()
                        .limit(MOST)
                        .map(
                                one ->
                                        String.format(
                                                Locale.ROOT,
                                                "“%s” (%d)",
                                                one.getKey(),
                                                one.getValue()))
                        .collect(Collectors.joining(", "));
        return counts.size() > MOST ? all + tr(" and {0} more", counts.size() - MOST) : all;
    }
}
