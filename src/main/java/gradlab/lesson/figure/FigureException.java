package gradlab.lesson.figure;

import gradlab.text.Message;
import gradlab.text.Worded;

/** A figure that cannot be read; it says in which column, and what was expected there. */
public final class FigureException extends IllegalArgumentException implements Worded {
    private static final long serialVersionUID = 1;

    private final int column;
    private final transient Message said;

    /**
     * A complaint.
     *
     * @param column from 1
     */
    FigureException(String text, int column, Message what) {
        this(column, Message.of("column {0} of `{1}`: {2}", column, text, what));
    }

    private FigureException(int column, Message said) {
        super(said.english());
        this.column = column;
        this.said = said;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }

    @Override
    public Message said() {
        return said;
    }
}
