package gradlab.data;

import gradlab.text.Message;
import gradlab.text.Worded;

import java.util.List;
import java.util.stream.Stream;

/** Data that cannot be read; the message says where it is wrong and what to do. */
public final class DataException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    private final transient Message said;
    private final transient List<BadCell> cells;
    private final transient Message plain;
    private final String place;

    /** A sentence that names the place and the mend, as {@link gradlab.text.Text#tr} takes it. */
    public DataException(String sentence, Object... arguments) {
        this("", Message.of(sentence, arguments), List.of());
    }

    /** A table with cells that cannot be used; the message lists the first of them. */
    public DataException(String file, List<BadCell> cells) {
        this(file, cells, cells.size(), Message.of("Mend the file, or choose other columns."));
    }

    /**
     * A table with more cells that cannot be used than are listed.
     *
     * @param count how many there are
     * @param advice what to do, as a sentence
     */
    DataException(String file, List<BadCell> cells, long count, Message advice) {
        this(
                "",
                Message.of(
                        "{0}: {1} {1|place|places} cannot be read: {2}. {3}",
                        file, count, listed(cells, count), advice),
                List.copyOf(cells));
    }

    private DataException(String place, Message plain, List<BadCell> cells) {
        this(place, plain, place.isEmpty() ? plain : Message.of("{0}: {1}", place, plain), cells);
    }

    private DataException(String place, Message plain, Message said, List<BadCell> cells) {
        super(said.english());
        this.place = place;
        this.plain = plain;
        this.said = said;
        this.cells = cells;
    }

    /** The same, of the data that a setting of the experiment names. */
    public DataException at(String setting) {
        DataException there = new DataException(setting, plain, cells);
        there.initCause(this);
        return there;
    }

    /** The setting that names the data; empty for the source itself. */
    public String place() {
        return place;
    }

    /** What is wrong, without its {@link #place}. */
    public Message plain() {
        return plain;
    }

    private static Message listed(List<BadCell> cells, long count) {
        Stream<Message> first = cells.stream().limit(SHOWN).map(BadCell::said);
        Stream<Message> rest =
                count > SHOWN ? Stream.of(Message.of("and {0} more", count - SHOWN)) : Stream.of();
        return Message.joined("; ", Stream.concat(first, rest).toList());
    }

    @Override
    public Message said() {
        return said;
    }

    /** Every cell that cannot be used, when a table was read; else empty. */
    public List<BadCell> cells() {
        return cells;
    }
}
