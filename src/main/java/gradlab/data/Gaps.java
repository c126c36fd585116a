package gradlab.data;

import java.util.List;

/**
 * What a source does about missing cells.
 *
 * @param filled whether an input that is missing, NaN, is to be filled from the training rows
 * @param wordColumns where the inputs of each column of words begin
 * @param note which rows were left out, in a sentence; empty for none
 */
public record Gaps(boolean filled, List<Integer> wordColumns, String note) {
    /** Nothing is missing. */
    public static final Gaps NONE = new Gaps(false, List.of(), "");

    /** Keeps its own copy. */
    public Gaps {
        wordColumns = List.copyOf(wordColumns);
    }

    /** The same with something more to say. */
    Gaps with(String more) {
        String joined = note.isEmpty() || more.isEmpty() ? note + more : note + "; " + more;
        return new Gaps(filled, wordColumns, joined);
    }
}
