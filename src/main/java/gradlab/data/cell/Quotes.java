package gradlab.data.cell;

import java.io.IOException;
import java.io.Reader;

/** Follows the quotes of a CSV text: a cell that begins with one ends with one. */
public final class Quotes {
    private static final int QUOTE = '"';

    private final int delimiter;
    private boolean cellBegins = true;
    private boolean quoted;
    private boolean mayEnd;
    private long line = 1;
    private long opened;

    private Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** The line in which the quote opens that is still open at the end; 0 for none. */
    public static long lineOfOpen(Reader text, char delimiter) throws IOException {
        Quotes quotes = new Quotes(delimiter);
        int before = 0;
        for (int letter = text.read(); letter >= 0; letter = text.read()) {
            if (letter == '\r' || (letter == '\n' && before != '\r')) {
                quotes.line++;
            }
            quotes.pass(letter);
            before = letter;
        }
        return quotes.quoted && !quotes.mayEnd ? quotes.opened : 0;
    }

    private void pass(int letter) {
        if (quoted && !mayEnd) {
            mayEnd = letter == QUOTE;
        } else if (mayEnd && letter == QUOTE) {
            mayEnd = false; // two quotes stand for one
        } else if (cellBegins && letter == QUOTE) {
            quoted = true;
            mayEnd = false;
            opened = line;
        } else {
            boolean ends = letter == delimiter || letter == '\n' || letter == '\r';
            boolean blank = letter == ' ' || letter == '\t';
            quoted &= !ends;
            mayEnd &= !ends;
            cellBegins = ends || (cellBegins && blank);
        }
    }
}
