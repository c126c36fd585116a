package gradlab.run.files;

import gradlab.text.SentenceException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes JSON on and refuses blanks or a single text without end, on which a reader would hang. */
final class TextGuard extends FilterInputStream {
    private static final int MOST_BLANKS = 1 << 16;
    private static final int LONGEST = 1 << 24;

    private int blanks;
    private int length;

    TextGuard(InputStream from) {
        super(from);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            follow(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int some = super.read(into, offset, count);
        for (int i = 0; i < some; i++) {
            follow(into[offset + i]);
        }
        return some;
    }

    private void follow(int one) {
        boolean blank = one == ' ' || one == '\n' || one == '\r' || one == '\t';
        blanks = blank ? blanks + 1 : 0;
        length = one == ',' || one == ':' || one == '"' || blank ? 0 : length + 1;
        if (blanks > MOST_BLANKS) {
            throw new SentenceException(
                    "more than {0} blanks stand in a row: this is no text", MOST_BLANKS);
        }
        if (length > LONGEST) {
            throw new SentenceException(
                    "a text or number in it is longer than {0} characters", LONGEST);
        }
    }
}
