package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.CsvContents;
import gradlab.data.MissingCells;
import gradlab.ui.data.picture.MissingBar;

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

    /** What a column holds, in a few words. */
    static String holds(CsvContents.Column column) {
        if (column.missing().missing() == column.missing().rows()) {
            return tr("nothing");
        }
        return !column.ofWords()
                ? tr("numbers")
                : column.different() < 0
                        ? tr("too many words")
                        : tr("{0} {0|word|words}", column.different());
    }

    /** How many cells of a column are missing, and what will be done about them. */
    static String missing(CsvContents.Column column, ColumnRole role, MissingCells how) {
        long missing = column.missing().missing();
        return missing == 0
                ? tr("none missing")
                : tr(
                        "{0} missing ({1}): {2}",
                        missing, MissingBar.percent(column.missing()), done(missing, role, how));
    }

    private static String done(long missing, ColumnRole role, MissingCells how) {
        if (role == ColumnRole.IGNORED) {
            return tr("not read");
        }
        return switch (how) {
            case ERROR -> tr("refused");
            case DROP_ROWS -> tr("{0} {0|row|rows} left out", missing);
            case MEAN ->
                    switch (role) {
                        case NUMBER -> tr("filled with the mean of the training rows");
                        case WORDS -> tr("filled with the most frequent word of the training rows");
                        case TARGET, WEIGHT, IGNORED ->
                                tr("refused, since only inputs can be filled");
                    };
        };
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
