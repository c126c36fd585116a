package gradlab.experiment.sweep;

import gradlab.text.SentenceException;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The seeds of a sweep's runs: of all that is drawn, not of the rows.
 *
 * @param from the first
 * @param count how many, one after the other
 */
public record Seeds(long from, int count) {
    private static final int MOST = 10_000;

    /** Refuses none at all. */
    public Seeds {
        if (count < 1 || count > MOST) {
            throw new SentenceException(
                    "`{0}` at seeds.count: a number from 1 to {1} is expected", count, MOST);
        }
        if (from > Long.MAX_VALUE - count) {
            throw new SentenceException(
                    "`{0}` at seeds.from: there are no {1} {1|seed|seeds} from there on",
                    Long.toString(from), count);
        }
    }

    /** All of them. */
    public List<Long> all() {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
