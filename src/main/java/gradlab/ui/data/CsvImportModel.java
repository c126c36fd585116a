package gradlab.ui.data;

import gradlab.data.BadCell;
import gradlab.data.Csv;
import gradlab.data.CsvGuess;
import gradlab.data.CsvTable;
import gradlab.data.DataException;
import gradlab.data.Selection;
import gradlab.data.TargetKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the user decides while importing a CSV file, and what comes of it. No nodes. */
final class CsvImportModel {
    private final Path file;
    private final Path folder;
    private char delimiter;
    private boolean header;
    private TargetKind kind = TargetKind.AUTO;
    private List<ColumnRole> roles = List.of();
    private @Nullable CsvTable table;
    private List<BadCell> bad = List.of();
    private String trouble = "";

    /**
     * Looks at a file and guesses.
     *
     * @param folder where the experiment stands; a file below it is named relative to it
     * @throws DataException when it is no text
     */
    CsvImportModel(Path file, Path folder) {
        this.file = file.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        CsvGuess guess = CsvGuess.of(file);
        delimiter = guess.delimiter();
        header = guess.header();
        read();
    }

    /** Cuts the lines another way. */
    void cut(char newDelimiter, boolean newHeader) {
        delimiter = newDelimiter;
        header = newHeader;
        read();
    }

    /** Uses a column otherwise. */
    void use(int column, ColumnRole role) {
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
            roles = guessRoles(table);
            check();
        } catch (DataException refused) {
            table = null;
            roles = List.of();
            settle(refused);
        }
    }

    /** The last column is the target; other columns of text are left out. */
    private static List<ColumnRole> guessRoles(CsvTable table) {
        List<ColumnRole> guess = new ArrayList<>();
        int last = table.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            guess.add(
                    i == last
                            ? ColumnRole.TARGET
                            : table.holdsNumbers(i) ? ColumnRole.INPUT : ColumnRole.IGNORED);
        }
        return List.copyOf(guess);
    }

    private void check() {
        try {
            source().load(folder);
            bad = List.of();
            trouble = "";
        } catch (DataException refused) {
            settle(refused);
        }
    }

    private void settle(DataException refused) {
        bad = refused.cells();
        trouble = Objects.requireNonNullElse(refused.getMessage(), refused.toString());
    }

    /** The source as decided so far. */
    Csv source() {
        String path =
                file.startsWith(folder)
                        ? folder.relativize(file).toString().replace('\\', '/')
                        : file.toString();
        return new Csv(
                path,
                named(ColumnRole.TARGET),
                named(ColumnRole.INPUT),
                String.valueOf(delimiter),
                header,
                kind,
                new Selection());
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

    TargetKind kind() {
        return kind;
    }

    /** The cells; null when the file cannot be cut into columns. */
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
