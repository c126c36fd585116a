package gradlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cells of a CSV file as text, each row with its line in the file.
 *
 * @param name the file's name, for messages
 * @param columns the columns' names; their numbers from 1 where there is no header
 */
public record CsvTable(String name, List<String> columns, List<Row> rows) {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 200;
    private static final int MOST_COLUMNS = 1_000_000;
    private static final int LONGEST_ROW = 64 << 20;

    /** Bytes of a cell as text: a string, its characters, and its place in a list. */
    private static final double CELL = 64;

    /**
     * One row.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(long line, List<String> cells) {}

    /**
     * Reads UTF-8 text; empty lines are no rows, quoted cells may hold line breaks.
     *
     * @throws DataException when it is missing, not text, or has no rows
     */
    public static CsvTable read(Path file, char delimiter, boolean header) {
        List<Row> rows = rows(file, delimiter, Integer.MAX_VALUE);
        String name = String.valueOf(file.getFileName());
        if (rows.size() <= (header ? 1 : 0)) {
            throw new DataException(
                    rows.isEmpty()
                            ? "%s is empty; a CSV file with one row a line is expected"
                                    .formatted(name)
                            : "%s has a header but no rows below it".formatted(name));
        }
        Row first = rows.getFirst();
        List<String> columns = header ? header(name, first) : numbers(first.cells().size());
        return new CsvTable(name, columns, header ? rows.subList(1, rows.size()) : rows);
    }

    /** How much a file holds, judged by its size and its first rows. */
    static Extent extent(Path file, char delimiter) {
        List<Row> first = rows(file, delimiter, SAMPLE);
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
            return new Extent(rows, cells / first.size(), CELL * rows * cells / first.size());
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** The first rows of a file, for a preview or a guess. */
    static List<Row> rows(Path file, char delimiter, int most) {
        try (BufferedReader text = open(file)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return rows(text, delimiter, most);
        } catch (NoSuchFileException e) {
            throw new DataException(
                    ("There is no file %s; check the path, which is relative to the"
                                    + " experiment's folder")
                            .formatted(file));
        } catch (CharacterCodingException e) {
            throw new DataException(
                    "%s is not UTF-8 text; save it as CSV in UTF-8".formatted(file.getFileName()));
        } catch (CsvParseException e) {
            throw new DataException(
                    "%s is not a CSV file: %s".formatted(file.getFileName(), e.getMessage()));
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputFile.requireRegular(file);
        return Files.newBufferedReader(file);
    }

    private static List<Row> rows(BufferedReader text, char delimiter, int most)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_COLUMNS)
                                        .maxRecordSize(LONGEST_ROW)
                                        .build(),
                                text)) {
            for (CsvRecord record : reader) {
                if (rows.size() == most) {
                    break;
                }
                rows.add(new Row(record.getStartingLineNumber(), record.getFields()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> header(String file, Row first) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : first.cells()) {
            String name = cell.isBlank() ? Integer.toString(names.size() + 1) : cell.strip();
            if (!seen.add(name)) {
                throw new DataException(
                        "%s: two columns are called \"%s\" in line %d; give each its own name"
                                .formatted(file, name, first.line()));
            }
            names.add(name);
        }
        return names;
    }

    /**
     * Where a column stands.
     *
     * @param key the setting that names it, for the message
     */
    int column(String column, String key) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new DataException(
                    "%s: there is no column \"%s\" in %s; its columns are %s"
                            .formatted(key, column, name, String.join(", ", columns)));
        }
        return place;
    }
}
