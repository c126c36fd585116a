package gradlab.data.cell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Inputs made from a column of words, one a word: {@code island=Biscoe}. */
public final class WordInputs {
    private static final char IS = '=';

    private WordInputs() {}

    /** The input's name. */
    public static String name(String column, String word) {
        return column + IS + word;
    }

    /** The column that an input was made from; null for a name without a word. */
    public static @Nullable String column(String input) {
        int at = input.indexOf(IS);
        return at < 0 ? null : input.substring(0, at);
    }

    /** The word of an input that was made from a column. */
    public static String word(String input) {
        return input.substring(input.indexOf(IS) + 1);
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
}
