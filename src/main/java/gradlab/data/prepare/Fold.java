package gradlab.data.prepare;

import gradlab.data.DataException;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/**
 * One of k equal parts of the rows, which validates while the others train (k-fold
 * cross-validation).
 *
 * @param number from 1
 * @param of k
 */
public record Fold(
        @Essential @Knob(label = "Number", min = 1, step = 1, lesson = 22, help = "Which validates")
                int number,
        @Essential @Knob(label = "Of", min = 2, step = 1, lesson = 22, help = "How many there are")
                int of) {
    /** The first of five. */
    public Fold() {
        this(1, 5);
    }

    /** Refuses a fold that is not there. */
    public Fold {
        Knobs.require(Fold.class, number, of);
        if (number > of) {
            throw new SentenceException(
                    "there is no fold {0} of {1}: make number smaller or of larger", number, of);
        }
    }

    /**
     * The rows in an order in which this fold stands last: the k-th fold is the k-th piece of them,
     * so that rows spread evenly give folds alike.
     *
     * @throws DataException when a fold would get no rows
     */
    int[] last(int[] rows) {
        if (of > rows.length) {
            throw new DataException(
                    "split.fold: {0} {0|row|rows} cannot be dealt into {1} folds; make of smaller"
                            + " or get more rows",
                    rows.length, of);
        }
        int start = edge(number - 1, rows.length);
        int end = edge(number, rows.length);
        int[] ordered = new int[rows.length];
        System.arraycopy(rows, 0, ordered, 0, start);
        System.arraycopy(rows, end, ordered, start, rows.length - end);
        System.arraycopy(rows, start, ordered, rows.length - (end - start), end - start);
        return ordered;
    }

    /** How many of so many rows it has. */
    int size(int rows) {
        return edge(number, rows) - edge(number - 1, rows);
    }

    private int edge(int folds, int rows) {
        return (int) ((long) folds * rows / of);
    }
}
