package gradlab.ui.data;

import gradlab.data.BadCell;
import gradlab.data.Csv;
import gradlab.data.CsvContents;
import gradlab.data.CsvGuess;
import gradlab.data.CsvTable;
import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.MissingCells;
import gradlab.data.Selection;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.data.cell.CsvDialect;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is decided about a CSV file to be imported, and what comes of it. Each decision reads the
 * file again, which takes its time: {@link CsvImportModel} does that elsewhere, on a copy.
 */
final class CsvImport {
    private static final char OTHER = ';';
    private final Path file;
    private final Path folder;
    private char delimiter;
    private boolean header;
    private char decimal;
    private MissingCells missing = MissingCells.ERROR;
    private List<String> markers = new Csv().missingMarkers();
    private TextColumns text = TextColumns.ONE_HOT;
    private TargetKind kind = TargetKind.AUTO;
    private List<ColumnRole> roles = List.of();
    private @Nullable CsvTable table;
    private List<BadCell> bad = List.of();
    private List<String> taken = List.of();
    private @Nullable CsvContents contents;
    private String note = "";
    private int rows;
    private String trouble = "";

    /**
     * Looks at a file and guesses.
     *
     * @param folder where the experiment stands; a file below it is named relative to it
     * @throws DataException when it is no text
     */
    CsvImport(Path file, Path folder) {
        this.file = file.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        CsvGuess guess = CsvGuess.of(file);
        delimiter = guess.delimiter();
        header = guess.header();
        decimal = guess.decimal();
        read();
    }

    private CsvImport(CsvImport other) {
        file = other.file;
        folder = other.folder;
        delimiter = other.delimiter;
        header = other.header;
        decimal = other.decimal;
        missing = other.missing;
        markers = other.markers;
        text = other.text;
        kind = other.kind;
        roles = other.roles;
        table = other.table;
        bad = other.bad;
        taken = other.taken;
        contents = other.contents;
        note = other.note;
        rows = other.rows;
        trouble = other.trouble;
    }

    /** The same, to be decided further while this one is looked at. */
    CsvImport copy() {
        return new CsvImport(this);
    }

    /** Cuts the lines another way. */
    void cut(char newDelimiter, boolean newHeader) {
        delimiter = newDelimiter;
        header = newHeader;
        read();
    }

    /** Cuts the lines at another sign. */
    void delimiter(char sign) {
        cut(sign, header);
    }

    /** Takes the first line for names, or for values. */
    void header(boolean names) {
        cut(delimiter, names);
    }

    /** Reads numbers with another sign before the fraction; what each column is for stays. */
    void decimal(char sign) {
        decimal = sign;
        guessAgain();
    }

    /** Treats rows in which a cell is missing otherwise. */
    void missing(MissingCells how) {
        missing = how;
        check();
    }

    /** Takes other words for a missing value, cut at commas; an empty cell always is one. */
    void markers(String words) {
        List<String> changed = new ArrayList<>(List.of(""));
        for (String word : words.split(",", -1)) {
            if (!word.isBlank()) {
                changed.add(word.strip());
            }
        }
        markers = List.copyOf(changed);
        taken = List.of();
        guessAgain();
    }

    /** Uses columns of words otherwise. */
    void text(TextColumns how) {
        text = how;
        guessAgain();
    }

    /**
     * Leaves out every row with a cell that cannot be used; words among numbers are taken for
     * markers of a missing value, see {@link #taken}.
     */
    void leaveOut() {
        CsvTable cut = table;
        List<String> before = markers;
        Set<String> changed = new LinkedHashSet<>(markers);
        if (cut != null) {
            changed.addAll(cut.texts(bad));
        }
        markers = List.copyOf(changed);
        taken = changed.stream().filter(word -> !before.contains(word)).toList();
        missing = MissingCells.DROP_ROWS;
        check();
    }

    /** Uses a column otherwise; nothing where the lines are cut into fewer columns by now. */
    void use(int column, ColumnRole role) {
        if (column >= roles.size()) {
            return;
        }
        List<ColumnRole> changed = new ArrayList<>(roles);
        changed.set(column, role);
        roles = List.copyOf(changed);
        check();
    }

    /** Takes the target for classes or for numbers. */
    void target(TargetKind newKind) {
        kind = newKind;
        check();
    }

    private void read() {
        try {
            table = CsvTable.read(file, delimiter, header);
            guessMarkers(table);
            roles = ColumnRole.guess(usable(table));
            check();
        } catch (DataException refused) {
            table = null;
            contents = null;
            roles = List.of();
            settle(refused);
        }
    }

    /** Known signs of a missing value among numbers join those that are always known. */
    private void guessMarkers(CsvTable cut) {
        List<String> changed = new ArrayList<>(markers);
        changed.addAll(CsvContents.unnamedMarkers(reading(), cut));
        markers = List.copyOf(changed);
    }

    private List<Boolean> usable(CsvTable cut) {
        return reading().usable(cut);
    }

    /** How cells are read, whatever the columns are for. */
    private Csv reading() {
        return csv(file.toString(), List.of(), List.of(), delimiter == decimal ? OTHER : delimiter);
    }

    private Csv csv(String path, List<String> target, List<String> inputs, char between) {
        return new Csv(
                path,
                target,
                inputs,
                new CsvDialect(String.valueOf(between), header, String.valueOf(decimal)),
                missing,
                markers,
                text,
                List.of(),
                kind,
                "",
                "",
                new Selection());
    }

    /** What stands in the table besides numbers; null when it cannot be cut into columns. */
    @Nullable CsvContents contents() {
        return contents;
    }

    /** Columns that were left out because they could not be read may be inputs now. */
    private void guessAgain() {
        CsvTable cut = table;
        if (cut != null) {
            roles = ColumnRole.again(roles, usable(cut));
        }
        check();
    }

    private void check() {
        CsvTable cut = table;
        contents = cut == null ? null : CsvContents.of(reading(), cut);
        note = "";
        try {
            Dataset read = source().load(folder);
            bad = List.of();
            trouble = "";
            note = read.gaps().note();
            rows = read.rows();
        } catch (DataException refused) {
            settle(refused);
        } catch (IllegalArgumentException contradiction) {
            bad = List.of();
            trouble = Message.from(contradiction).worded();
        }
    }

    private void settle(DataException refused) {
        bad = refused.cells();
        trouble = Message.from(refused).worded();
    }

    /** The source as decided so far. */
    Csv source() {
        String path =
                file.startsWith(folder)
                        ? folder.relativize(file).toString().replace('\\', '/')
                        : file.toString();
        return csv(path, named(ColumnRole.TARGET), named(ColumnRole.INPUT), delimiter);
    }

    private List<String> named(ColumnRole role) {
        List<String> names = new ArrayList<>();
        for (int i = 0; table != null && i < roles.size(); i++) {
            if (roles.get(i) == role) {
                names.add(table.columns().get(i));
            }
        }
        return names;
    }

    Path file() {
        return file;
    }

    char delimiter() {
        return delimiter;
    }

    boolean header() {
        return header;
    }

    char decimal() {
        return decimal;
    }

    MissingCells missing() {
        return missing;
    }

    /** What stands for a missing value, but for the empty cell, with commas between. */
    String markers() {
        return String.join(", ", markers.stream().filter(word -> !word.isEmpty()).toList());
    }

    TextColumns text() {
        return text;
    }

    /** The words that stand for a missing value since the rows that hold them were left out. */
    List<String> taken() {
        return taken;
    }

    /** Which rows are left out, in a sentence; empty for none. */
    String note() {
        return note;
    }

    /** How many rows can be imported as decided. */
    int rows() {
        return rows;
    }

    TargetKind kind() {
        return kind;
    }

    /** The file cut into columns; null when the file cannot be cut into columns. */
    @Nullable CsvTable table() {
        return table;
    }

    List<ColumnRole> roles() {
        return roles;
    }

    /** The cells that cannot be used as decided. */
    List<BadCell> bad() {
        return bad;
    }

    /** Why it cannot be imported as decided, in a sentence; empty when it can. */
    String trouble() {
        return trouble;
    }
}
