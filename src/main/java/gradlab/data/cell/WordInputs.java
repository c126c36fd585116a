package gradlab.data.cell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What the inputs of a table are called: one made from a column of numbers as the column, those
 * made from a column of words one a word, {@code island=Biscoe}. A column whose own name holds the
 * sign between the two stands in quotes, as in {@code "x=1"} and {@code "x=1"=Biscoe}, with each
 * quote in it doubled; so no two inputs have one name.
 */
public final class WordInputs {
    private static final char IS = '=';
    private static final char QUOTE = '"';

    private WordInputs() {}

    /** The name of an input of words. */
    public static String name(String column, String word) {
        return name(column) + IS + word;
    }

    /** The name of an input of numbers. */
    public static String name(String column) {
        return column.indexOf(IS) < 0 && column.indexOf(QUOTE) != 0
                ? column
                : QUOTE + column.replace("\"", "\"\"") + QUOTE;
    }

    /** The column of words that an input was made from; null for one of numbers. */
    public static @Nullable String column(String input) {
        int at = sign(input);
        return at < 0 ? null : plain(input.substring(0, at));
    }

    /** The column that an input was made from. */
    public static String source(String input) {
        return Objects.requireNonNullElseGet(column(input), () -> plain(input));
    }

    /**
     * Whether an input is one of numbers that goes by its column's name as it is, though that holds
     * the sign: runs were saved so before such names stood in quotes.
     *
     * @param inputs all of them
     * @param columns whether the table has a column
     */
    public static boolean isBare(String input, List<String> inputs, Predicate<String> columns) {
        String column = column(input);
        return column != null
                && columns.test(input)
                && (!columns.test(column) || inputs.contains(name(column)));
    }

    /** The word of an input that was made from a column. */
    public static String word(String input) {
        return input.substring(sign(input) + 1);
    }

    /** Behind the last of the inputs that are made from the same column as one. */
    public static int end(List<String> inputs, int from) {
        String column = column(inputs.get(from));
        int to = from + 1;
        while (column != null && to < inputs.size() && column.equals(column(inputs.get(to)))) {
            to++;
        }
        return to;
    }

    /** Where the word's sign stands, behind a column in quotes; −1 for no word. */
    private static int sign(String input) {
        int closed = closed(input);
        if (closed == 0) {
            return input.indexOf(IS);
        }
        return closed < input.length() ? closed : -1;
    }

    /**
     * Behind the quotes around the column; 0 where it has none, as in names that runs were saved
     * with before there were any.
     */
    private static int closed(String input) {
        if (input.isEmpty() || input.charAt(0) != QUOTE) {
            return 0;
        }
        int at = 1;
        while (at < input.length() && (input.charAt(at) != QUOTE || input.startsWith("\"\"", at))) {
            at += input.charAt(at) == QUOTE ? 2 : 1;
        }
        at++;
        boolean ended = at == input.length() || (at < input.length() && input.charAt(at) == IS);
        return ended ? at : 0;
    }

    private static String plain(String name) {
        return closed(name) == name.length() && !name.isEmpty()
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }
}
