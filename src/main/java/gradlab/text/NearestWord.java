package gradlab.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant by one that is not known. */
public final class NearestWord {
    /** So many letters of a word may be right for one that is wrong, at least. */
    private static final int LETTERS_AN_ERROR = 3;

    private NearestWord() {}

    /** That of the known words which is nearest to what was typed; none where all are far off. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String plain = plain(typed);
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= allowed(plain, plain(word)))
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    private static int allowed(String typed, String word) {
        return Math.max(1, Math.max(typed.length(), word.length()) / LETTERS_AN_ERROR);
    }

    /** Words are joined in one way here and in another there. */
    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
    }

    /**
     * The fewest letters to put in, leave out, exchange, or swap with the next one (the restricted
     * distance of Damerau and Levenshtein).
     */
    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : fewest(d, one, other, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int fewest(int[][] d, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least =
                Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
