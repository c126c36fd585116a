package gradlab.data;

import gradlab.data.cell.MissingCount;

import java.util.List;

/**
 * What a source does about missing cells.
 *
 * @param filled whether an input that is missing, NaN, is to be filled from the training rows
 * @param wordColumns where the inputs of each column of words begin
 * @param missing how many cells of each column that is read are missing; empty where the rows are
 *     no table
 * @param note which rows were left out, in a sentence; empty for none
 */
public record Gaps(
        boolean filled, List<Integer> wordColumns, List<MissingCount> missing, String note) {
    /** Nothing is missing. */
    public static final Gaps NONE = new Gaps(false, List.of(), List.of(), "");

    /** Keeps its own copies. */
    public Gaps {
        wordColumns = List.copyOf(wordColumns);
        missing = List.copyOf(missing);
    }

    /**
     * The same, and what another source of the same columns says beside it; what is missing there
     * is filled where either wants it.
     */
    Gaps beside(Gaps other) {
        return new Gaps(filled || other.filled, wordColumns, missing, joined(other));
    }

    private String joined(Gaps other) {
        return note + (note.isEmpty() || other.note.isEmpty() ? "" : "; ") + other.note;
    }

    /** Those of a table and of the test rows below it. */
    Gaps with(Gaps test) {
        return new Gaps(filled, wordColumns, MissingCount.sum(missing, test.missing), joined(test));
    }
}
