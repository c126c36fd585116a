package gradlab.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What runs are searched for. Every word has to stand in a line of what is known of a run: its
 * name, a line of its note, a tag, a setting. A number belongs to the word before it, in the same
 * line, so that {@code seed 42} finds what has that seed; {@code #good} is a tag, whole.
 */
final class RunSearch {
    private static final String TAG = "#";
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s=:,;]+");

    private final List<List<String>> terms = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    RunSearch(String query) {
        for (String word : words(query)) {
            if (word.startsWith(TAG) && word.length() > 1) {
                tags.add(word.substring(1));
            } else if (isNumber(word) && !terms.isEmpty()) {
                terms.getLast().add(word);
            } else {
                terms.add(new ArrayList<>(List.of(word)));
            }
        }
    }

    /** What is typed to find the runs with a tag. */
    static String forTag(String tag) {
        return TAG + String.join("_", tag.strip().split("\\s+"));
    }

    /** Whether everything is found. */
    boolean isEmpty() {
        return terms.isEmpty() && tags.isEmpty();
    }

    /**
     * Whether a run is found.
     *
     * @param itsTags in any letters
     * @param text what is known of it, in small letters, a line each
     */
    boolean finds(List<String> itsTags, String text) {
        return tags.stream().allMatch(tag -> itsTags.stream().anyMatch(its -> same(tag, its)))
                && terms.stream().allMatch(term -> holds(text, term));
    }

    private static boolean same(String typed, String tag) {
        return typed.equals(forTag(tag.toLowerCase(Locale.ROOT)).substring(1));
    }

    /** Whether the words of a term stand in one line. */
    private static boolean holds(String text, List<String> term) {
        String first = isNumber(term.getFirst()) ? "" : term.getFirst();
        int at = text.indexOf(first);
        while (at >= 0 && at < text.length()) {
            int from = text.lastIndexOf('\n', at - 1) + 1;
            int end = text.indexOf('\n', at);
            int to = end < 0 ? text.length() : end;
            if (allWithin(text.substring(from, to), term)) {
                return true;
            }
            at = text.indexOf(first, to + 1);
        }
        return false;
    }

    private static boolean allWithin(String line, List<String> term) {
        for (String word : term) {
            if (isNumber(word) ? !holdsNumber(line, word) : !line.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNumber(String line, String number) {
        boolean digits = line.chars().anyMatch(Character::isDigit);
        double wanted = Double.parseDouble(number);
        return digits
                && words(line).stream()
                        .anyMatch(word -> isNumber(word) && Double.parseDouble(word) == wanted);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String piece : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (piece.startsWith(TAG)) {
                words.add(piece);
            } else {
                words.addAll(List.of(piece.split("_", -1)));
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }
}
