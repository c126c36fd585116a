package gradlab.engine.layer;

import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

/**
 * What a cell is made for.
 *
 * @param inputWidth numbers in a row that comes in
 * @param maxRows the most rows that ever come in at once
 * @param merged where a {@link MergingLayer}'s skip arc comes from; null for any other layer
 */
public record CellPlan(int inputWidth, int maxRows, @Nullable Cell merged) {
    /** Refuses sizes that are none. */
    public CellPlan {
        if (inputWidth < 1 || maxRows < 1) {
            throw new SentenceException(
                    "a cell needs at least one input and one row, not {0} × {1}",
                    inputWidth, maxRows);
        }
    }
}
