package gradlab.data;

import static gradlab.text.Text.tr;

import gradlab.data.cell.Cells;
import gradlab.data.cell.TextEncoding;
import gradlab.file.FileTrouble;
import gradlab.text.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A CSV file cut into columns. Its rows stay in the file and are shown one after the other, since
 * as text they take many times the memory of the numbers that become of them.
 */
public final class CsvTable {
    private static final int SAMPLE = 200;
    private static final int NAMED = 30;

    private final CsvStream stream;
    private final boolean header;
    private final List<Row> head;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> columns;
    private final List<String> names;

    /**
     * One row.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(long line, List<String> cells) {
        /** The same without empty cells behind so many: lines may end in a delimiter. */
        Row without(int width) {
            return cells.size() > width
                            && cells.subList(width, cells.size()).stream().allMatch(String::isBlank)
                    ? new Row(line, cells.subList(0, width))
                    : this;
        }
    }

    private CsvTable(CsvStream stream, boolean header) {
        this.stream = stream;
        this.header = header;
        List<Row> first = stream.first(SAMPLE);
        if (first.size() <= (header ? 1 : 0)) {
            throw first.isEmpty()
                    ? new DataException(
                            "{0} is empty; a CSV file with one row a line is expected", name())
                    : new DataException("{0} has a header but no rows below it", name());
        }
        int width = width(first);
        head = first.stream().skip(header ? 1 : 0).map(row -> row.without(width)).toList();
        names = header ? first.getFirst().cells().subList(0, width) : List.of();
        if (header) {
            Set<String> given = names.stream().map(String::strip).collect(Collectors.toSet());
            names.forEach(cell -> addName(cell, given, first.getFirst().line()));
        } else {
            IntStream.rangeClosed(1, width)
                    .forEach(number -> places.put(Integer.toString(number), number - 1));
        }
        columns = List.copyOf(places.keySet());
    }

    /** How many columns there are, but for a last one that is empty in every line. */
    private static int width(List<Row> rows) {
        int width = rows.getFirst().cells().size();
        while (width > 1 && isBlank(rows, width - 1)) {
            width--;
        }
        return width;
    }

    private static boolean isBlank(List<Row> rows, int place) {
        return rows.stream()
                .allMatch(row -> place >= row.cells().size() || row.cells().get(place).isBlank());
    }

    /**
     * What may be read otherwise than it was meant, in sentences; empty for nothing.
     *
     * @param cells how its cells are read
     */
    String notice(Cells cells) {
        List<String> notices = new ArrayList<>();
        if (TextEncoding.WINDOWS.equals(stream.encoding())) {
            notices.add(tr("{0} is no UTF-8 text, and is read as Windows-1252", name()));
        }
        if (header && FirstLine.looksLikeData(names, head, cells)) {
            notices.add(
                    tr(
                            "{0}: line 1 names the columns, but looks like data; if it is a row,"
                                    + " set header to false",
                            name()));
        }
        return String.join("; ", notices);
    }

    /** A column without a name goes by its number, or a longer one where another has that name. */
    private void addName(String cell, Set<String> given, long line) {
        String column = cell.strip();
        if (column.isEmpty()) {
            column = Integer.toString(places.size() + 1);
            while (given.contains(column)) {
                column += "_";
            }
        }
        if (places.putIfAbsent(column, places.size()) != null) {
            throw new DataException(
                    "{0}: two columns are called \"{1}\" in line {2}; give each its own name, or"
                            + " set header to false if that line is a row",
                    name(), column, Long.toString(line));
        }
    }

    /**
     * Looks at the first rows.
     *
     * @throws DataException when it is missing, not text, or has no rows
     */
    public static CsvTable read(Path file, char delimiter, boolean header) {
        return new CsvTable(CsvStream.whole(file, delimiter), header);
    }

    /** How much a file holds, judged by its size and its first rows. */
    static Extent extent(Path file, char delimiter) {
        List<Row> first = new CsvStream(file, delimiter).first(SAMPLE);
        double characters = 0;
        long cells = 0;
        for (Row row : first) {
            cells += row.cells().size();
            characters += row.cells().stream().mapToInt(cell -> cell.length() + 1).sum();
        }
        if (first.isEmpty()) {
            return Extent.NONE;
        }
        try {
            long rows = (long) (Files.size(file) / characters * first.size());
            return new Extent(rows, cells / first.size(), 0);
        } catch (IOException e) {
            throw new DataException("{0} cannot be read: {1}", file, FileTrouble.of(e));
        }
    }

    /** The file's name, for messages. */
    public String name() {
        return String.valueOf(stream.file().getFileName());
    }

    /** The columns' names; their numbers from 1 where there is no header. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Demands that another has the same columns in the same order.
     *
     * @throws DataException which names the first that differs
     */
    void requireSame(CsvTable test) {
        List<String> others = test.columns();
        if (others.size() != columns.size()) {
            throw new DataException(
                    "{0} has {1} {1|column|columns}, {2} has {3}; test rows need the same columns,"
                            + " the target among them",
                    test.name(), others.size(), name(), columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(others.get(i))) {
                throw new DataException(
                        "{0}: column {1} is \"{2}\", in {3} it is \"{4}\"; test rows need the same"
                                + " columns in the same order",
                        test.name(), i + 1, others.get(i), name(), columns.get(i));
            }
        }
    }

    /** The first rows. */
    public List<Row> head() {
        return head;
    }

    /** Reads the file and shows each of its rows. */
    void each(Consumer<Row> look) {
        boolean[] below = {!header};
        stream.each(
                row -> {
                    if (below[0]) {
                        look.accept(row.without(columns.size()));
                    }
                    below[0] = true;
                    return true;
                });
    }

    /** What stands in some places, each text once. */
    public Set<String> texts(Collection<BadCell> cells) {
        Map<Long, List<Integer>> wanted = new HashMap<>();
        for (BadCell cell : cells) {
            Integer place = places.get(cell.column());
            if (place != null) {
                wanted.computeIfAbsent(cell.line(), line -> new ArrayList<>()).add(place);
            }
        }
        Set<String> texts = new LinkedHashSet<>();
        each(
                row -> {
                    for (int place : wanted.getOrDefault(row.line(), List.of())) {
                        texts.add(row.cells().get(place).strip());
                    }
                });
        return texts;
    }

    /** Whether there is a column of that name. */
    boolean has(String column) {
        return places.containsKey(column);
    }

    /**
     * Where a column stands.
     *
     * @param key the setting that names it, for the message
     */
    int column(String column, String key) {
        Integer place = places.get(column);
        if (place == null) {
            int more = columns.size() - NAMED;
            String named = columns.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new DataException(
                    "{0}: there is no column \"{1}\" in {2}; its columns are {3}",
                    key,
                    column,
                    name(),
                    more > 0 ? Message.of("{0} and {1} more", named, more) : named);
        }
        return place;
    }
}
