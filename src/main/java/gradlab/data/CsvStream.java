package gradlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import gradlab.data.cell.Quotes;
import gradlab.data.cell.TextEncoding;
import gradlab.file.FileTrouble;
import gradlab.file.InputFile;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * The rows of a CSV file one after the other, none of which is kept: text whose empty lines are no
 * rows and whose quoted cells may hold line breaks.
 *
 * @param encoding how its letters are written; null where only its first rows are looked at, in
 *     which letters may come out wrong
 */
record CsvStream(Path file, char delimiter, @Nullable Charset encoding) {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_COLUMNS = 1_000_000;
    private static final int LONGEST_ROW = 64 << 20;

    /** To look at the first rows. */
    CsvStream(Path file, char delimiter) {
        this(file, delimiter, null);
    }

    /**
     * To read the whole file.
     *
     * @throws DataException when it is missing or cannot be read
     */
    static CsvStream whole(Path file, char delimiter) {
        try {
            return new CsvStream(file, delimiter, TextEncoding.of(file));
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    /** The first rows, for a preview or a guess. */
    List<CsvTable.Row> first(int most) {
        List<CsvTable.Row> rows = new ArrayList<>();
        each(row -> rows.add(row) && rows.size() < most);
        return rows;
    }

    /**
     * Shows each row to somebody, until he has seen enough.
     *
     * @param wantsMore told each row, says whether the next is wanted
     * @throws DataException when the file is missing or no text
     */
    void each(Predicate<CsvTable.Row> wantsMore) {
        try (BufferedReader text = open()) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            each(text, wantsMore);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw uncut(e);
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    private static DataException refusal(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                    new DataException(
                            "There is no file {0}; check the path, which in an experiment is"
                                    + " relative to the experiment's folder",
                            file);
            case CharacterCodingException _ ->
                    new DataException(
                            "{0} is no text, neither in UTF-8 nor in Windows-1252; save it as CSV"
                                    + " in UTF-8",
                            file.getFileName());
            default -> new DataException("{0} cannot be read: {1}", file, FileTrouble.of(e));
        };
    }

    /** The line is that of the quote, where a quote is to blame. */
    private DataException uncut(CsvParseException e) {
        try (BufferedReader text = open()) {
            long line = Quotes.lineOfOpen(text, delimiter);
            if (line > 0) {
                return new DataException(
                        "{0}: the quote that opens in line {1} is never closed; close it,"
                                + " or take it out",
                        file.getFileName(), Long.toString(line));
            }
        } catch (IOException unreadable) {
            e.addSuppressed(unreadable);
        }
        return new DataException(
                "{0} cannot be cut into rows and columns: {1}; is the delimiter \"{2}\" right,"
                        + " and is every quote closed?",
                file.getFileName(), Message.from(e), delimiter);
    }

    private BufferedReader open() throws IOException {
        Charset known = encoding;
        InputStream in = InputFile.open(file);
        return new BufferedReader(
                known == null
                        ? new InputStreamReader(in, TextEncoding.marked(file))
                        : new InputStreamReader(in, known.newDecoder()));
    }

    private void each(BufferedReader text, Predicate<CsvTable.Row> wantsMore) throws IOException {
        SwallowedLines swallowed =
                new SwallowedLines(String.valueOf(file.getFileName()), delimiter);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_COLUMNS)
                                        .maxRecordSize(LONGEST_ROW)
                                        .build(),
                                text)) {
            for (CsvRecord record : reader) {
                List<String> cells = cells(record);
                swallowed.look(record.getStartingLineNumber(), cells);
                if (!wantsMore.test(new CsvTable.Row(record.getStartingLineNumber(), cells))) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Several blanks between two cells line them up; they are one delimiter. */
    private List<String> cells(CsvRecord record) {
        return delimiter == ' '
                ? record.getFields().stream().filter(cell -> !cell.isBlank()).toList()
                : record.getFields();
    }
}
