package gradlab.data.cell;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kinds of cells a column of a table holds, counted while its rows go by. */
public final class ColumnSurvey {
    private final Cells cells;
    private final int mostTexts;
    private final boolean names;
    private long rows;
    private long present;
    private long numbers;
    private long resembling;

    /** Each text once; null when there were more than are kept. */
    private @Nullable Set<String> texts = new HashSet<>();

    /**
     * Nothing seen yet.
     *
     * @param mostTexts how many different texts are kept; more are none
     */
    public ColumnSurvey(Cells cells, int mostTexts) {
        this(cells, mostTexts, false);
    }

    /**
     * The same of a column that may be said to hold words.
     *
     * @param names whether its numbers are names, and so words like others
     */
    public ColumnSurvey(Cells cells, int mostTexts, boolean names) {
        this.cells = cells;
        this.mostTexts = mostTexts;
        this.names = names;
    }

    public void add(String cell) {
        rows++;
        String text = cell.strip();
        if (cells.isMissing(text)) {
            return;
        }
        present++;
        numbers += cells.isNumber(text) ? 1 : 0;
        resembling += cells.resemblesNumber(text) ? 1 : 0;
        if (texts != null) {
            texts.add(text);
            texts = texts.size() > mostTexts ? null : texts;
        }
    }

    /** How many cells were seen. */
    public long rows() {
        return rows;
    }

    /** How many of them hold a number. */
    public long numbers() {
        return numbers;
    }

    /** How many of them hold nothing. */
    public long missing() {
        return rows - present;
    }

    /**
     * Whether it holds words: most of what is not missing is neither a number nor nearly one, or
     * that is said of it.
     */
    public boolean holdsWords() {
        return names || 2 * resembling < present;
    }

    /** The different texts in the order of the alphabet; null when there are too many. */
    public @Nullable List<String> texts() {
        return texts == null ? null : texts.stream().sorted().toList();
    }
}
