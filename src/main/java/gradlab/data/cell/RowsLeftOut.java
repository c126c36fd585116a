package gradlab.data.cell;

import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which rows of a table are left out, and why. */
public final class RowsLeftOut {
    private static final int MOST_LINES = 20;

    private final Lines lacking = new Lines();
    private final Lines longer = new Lines();

    /** The lines of some rows; the first are named. */
    private static final class Lines {
        private final List<Long> first = new ArrayList<>();
        private long count;

        private void add(long line) {
            count++;
            if (first.size() < MOST_LINES) {
                first.add(line);
            }
        }

        private Message names() {
            String lines =
                    first.stream()
                            .map(line -> Long.toString(line))
                            .collect(Collectors.joining(", "));
            return count > MOST_LINES
                    ? Message.of("{0} and {1} more", lines, count - MOST_LINES)
                    : Message.plain(lines);
        }
    }

    /**
     * One more.
     *
     * @param tooLong whether it has more cells than there are columns; else it lacks one
     */
    public void add(long line, boolean tooLong) {
        (tooLong ? longer : lacking).add(line);
    }

    /** How many they are. */
    public long count() {
        return lacking.count + longer.count;
    }

    /** Why, with the lines, within a sentence: {@code lines 3, 5 lack a cell}. */
    public Message reasons(int columns) {
        List<Message> reasons = new ArrayList<>();
        if (lacking.count > 0) {
            reasons.add(
                    Message.of(
                            "{0|line|lines} {1} {0|lacks|lack} a cell",
                            lacking.count, lacking.names()));
        }
        if (longer.count > 0) {
            reasons.add(
                    Message.of(
                            "{0|line|lines} {1} {0|has|have} more cells than the {2}"
                                    + " {2|column|columns}",
                            longer.count, longer.names(), columns));
        }
        return Message.joined("; ", reasons);
    }
}
