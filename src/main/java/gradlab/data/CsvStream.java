package gradlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import gradlab.file.FileTrouble;
import gradlab.file.InputFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * The rows of a CSV file one after the other, none of which is kept: UTF-8 text, whose empty lines
 * are no rows and whose quoted cells may hold line breaks.
 */
record CsvStream(Path file, char delimiter) {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_COLUMNS = 1_000_000;
    private static final int LONGEST_ROW = 64 << 20;

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
        } catch (NoSuchFileException e) {
            throw new DataException(
                    ("There is no file %s; check the path, which in an experiment is relative to"
                                    + " the experiment's folder")
                            .formatted(file));
        } catch (CharacterCodingException e) {
            throw new DataException(
                    "%s is not UTF-8 text; save it as CSV in UTF-8".formatted(file.getFileName()));
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new DataException(
                    ("%s cannot be cut into rows and columns: %s; is the delimiter \"%s\" right,"
                                    + " and is every quote closed?")
                            .formatted(file.getFileName(), e.getMessage(), delimiter));
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s".formatted(file, FileTrouble.words(e)));
        }
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(InputFile.open(file), StandardCharsets.UTF_8.newDecoder()));
    }

    private void each(BufferedReader text, Predicate<CsvTable.Row> wantsMore) throws IOException {
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
                if (!wantsMore.test(
                        new CsvTable.Row(record.getStartingLineNumber(), cells(record)))) {
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
