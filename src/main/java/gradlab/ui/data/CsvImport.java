package gradlab.ui.data;

import gradlab.data.BadCell;
import gradlab.data.Csv;
import gradlab.data.CsvContents;
import gradlab.data.CsvGuess;
import gradlab.data.CsvTable;
import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.MissingCells;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.data.cell.CsvDialect;
import gradlab.data.prepare.Split;
import gradlab.file.RelativePath;
import gradlab.knob.Knobs;
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
    private final Split split;
    private char delimiter;
    private boolean header;
    private char decimal;

    /** All that is decided but for the three above, which may contradict each other for a while. */
    private Csv plan = new Csv();

    private List<ColumnRole> roles = List.of();
    private boolean targetChosen;
    private @Nullable CsvTable table;
    private @Nullable CsvContents contents;
    private @Nullable CsvResult result;
    private List<BadCell> bad = List.of();
    private List<String> taken = List.of();
    private String note = "";
    private String trouble = "";

    /**
     * Looks at a file and guesses.
     *
     * @param folder where the experiment stands; a file below it is named relative to it
     * @param split how the rows will be dealt out
     * @throws DataException when it is no text
     */
    CsvImport(Path file, Path folder, Split split) {
        this.file = file.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.split = split;
        CsvGuess guess = CsvGuess.of(file);
        delimiter = guess.delimiter();
        header = guess.header();
        decimal = guess.decimal();
        read();
    }

    private CsvImport(CsvImport other) {
        file = other.file;
        folder = other.folder;
        split = other.split;
        delimiter = other.delimiter;
        header = other.header;
        decimal = other.decimal;
        plan = other.plan;
        roles = other.roles;
        targetChosen = other.targetChosen;
        table = other.table;
        contents = other.contents;
        result = other.result;
        bad = other.bad;
        taken = other.taken;
        note = other.note;
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
        plan = Knobs.set(plan, Csv::missing).to(how);
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
        plan = Knobs.set(plan, Csv::missingMarkers).to(changed);
        taken = List.of();
        guessAgain();
    }

    /** Uses columns of words otherwise. */
    void text(TextColumns how) {
        plan = Knobs.set(plan, Csv::text).to(how);
        guessAgain();
    }

    /**
     * Leaves out every row with a cell that cannot be used; words among numbers are taken for
     * markers of a missing value, see {@link #taken}.
     */
    void leaveOut() {
        CsvTable cut = table;
        List<String> before = plan.missingMarkers();
        Set<String> changed = new LinkedHashSet<>(before);
        if (cut != null) {
            changed.addAll(cut.texts(bad));
        }
        plan = Knobs.set(plan, Csv::missingMarkers).to(List.copyOf(changed));
        taken = changed.stream().filter(word -> !before.contains(word)).toList();
        plan = Knobs.set(plan, Csv::missing).to(MissingCells.DROP_ROWS);
        look();
        check();
    }

    /**
     * Uses a column otherwise; nothing where the lines are cut into fewer columns by now. The first
     * target that is chosen takes the place of the guessed one, and gives it back.
     */
    void use(int column, ColumnRole role) {
        CsvContents found = contents;
        if (found != null && column < roles.size()) {
            boolean target = role == ColumnRole.TARGET || roles.get(column) == ColumnRole.TARGET;
            roles = ColumnRole.with(roles, found, column, role, !targetChosen);
            targetChosen |= target;
            int guess = ColumnRole.guess(found).indexOf(ColumnRole.TARGET);
            if (guess >= 0 && guess != column && !roles.contains(ColumnRole.TARGET)) {
                roles = ColumnRole.with(roles, found, guess, ColumnRole.TARGET, false);
                targetChosen = false;
            }
            check();
        }
    }

    /** Takes the target for classes or for numbers. */
    void target(TargetKind newKind) {
        plan = Knobs.set(plan, Csv::targetKind).to(newKind);
        check();
    }

    private void read() {
        try {
            CsvTable cut = CsvTable.read(file, delimiter, header);
            table = cut;
            guessMarkers(cut);
            CsvContents found = look();
            roles = found == null ? List.of() : ColumnRole.guess(found);
            targetChosen = false;
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
        List<String> changed = new ArrayList<>(plan.missingMarkers());
        changed.addAll(CsvContents.unnamedMarkers(reading(), cut));
        plan = Knobs.set(plan, Csv::missingMarkers).to(changed);
    }

    /** How cells are read, whatever the columns are for. */
    private Csv reading() {
        return dialect(plan, delimiter == decimal ? OTHER : delimiter);
    }

    private Csv dialect(Csv csv, char between) {
        return Knobs.set(csv, Csv::dialect)
                .to(new CsvDialect(String.valueOf(between), header, String.valueOf(decimal)));
    }

    private @Nullable CsvContents look() {
        CsvTable cut = table;
        contents = cut == null ? null : CsvContents.of(reading(), cut);
        return contents;
    }

    /** Columns that were left out because they could not be read may be inputs now. */
    private void guessAgain() {
        CsvContents found = look();
        if (found != null) {
            roles = ColumnRole.again(roles, found);
        }
        check();
    }

    private void check() {
        note = "";
        try {
            Dataset read = source().load(folder);
            bad = List.of();
            trouble = "";
            note = read.gaps().note();
            result = CsvResult.of(read, split);
        } catch (DataException refused) {
            settle(refused);
        } catch (IllegalArgumentException contradiction) {
            bad = List.of();
            result = null;
            trouble = Message.from(contradiction).worded();
        }
    }

    private void settle(DataException refused) {
        bad = refused.cells();
        result = null;
        trouble = Message.from(refused).worded();
    }

    /** The source as decided so far. */
    Csv source() {
        Csv csv = Knobs.set(dialect(plan, delimiter), Csv::path).to(RelativePath.of(file, folder));
        csv = Knobs.set(csv, Csv::target).to(named(ColumnRole.TARGET));
        csv = Knobs.set(csv, Csv::inputs).to(named(ColumnRole.NUMBER, ColumnRole.WORDS));
        csv = Knobs.set(csv, Csv::words).to(numbersAsWords());
        return Knobs.set(csv, Csv::weights).to(String.join("", named(ColumnRole.WEIGHT)));
    }

    private List<String> named(ColumnRole... wanted) {
        CsvTable cut = table;
        return cut == null ? List.of() : ColumnRole.named(cut.columns(), roles, wanted);
    }

    /** Columns of numbers that are to be words. */
    private List<String> numbersAsWords() {
        CsvContents found = contents;
        List<String> names = new ArrayList<>(named(ColumnRole.WORDS));
        names.removeAll(found == null ? List.of() : found.ofWords());
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

    /** What stands for a missing value, but for the empty cell, with commas between. */
    String markers() {
        return String.join(
                ", ", plan.missingMarkers().stream().filter(word -> !word.isEmpty()).toList());
    }

    /** What is decided for the whole file, but for how its lines are cut. */
    Csv plan() {
        return plan;
    }

    /** The words that stand for a missing value since the rows that hold them were left out. */
    List<String> taken() {
        return taken;
    }

    /** Which rows are left out, in a sentence; empty for none. */
    String note() {
        return note;
    }

    /** The file cut into columns; null when the file cannot be cut into columns. */
    @Nullable CsvTable table() {
        return table;
    }

    /** What stands in the table; null when it cannot be cut into columns. */
    @Nullable CsvContents contents() {
        return contents;
    }

    /** What comes of it as decided; null when it cannot be imported. */
    @Nullable CsvResult result() {
        return result;
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
