package gradlab.data;

import static gradlab.text.Text.tr;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;
import gradlab.data.cell.LostDigits;
import gradlab.data.cell.MissingTally;
import gradlab.data.cell.RowsLeftOut;
import gradlab.text.Message;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a table into a data set, collecting every cell that cannot be used. The file is read twice:
 * to see what its columns hold and how many rows are used, then to write their numbers.
 */
final class CsvReading {
    private final Csv plan;
    private final CsvTable table;
    private final int[] targets;
    private final int[] inputs;
    private final int[] weights;
    private final Cells cells;
    private final Surveys surveys;
    private final BadCells bad;
    private final MissingTally missing;
    private final RowsLeftOut leftOut = new RowsLeftOut();
    private CsvTable.@Nullable Row firstUsed;
    private long rows;
    private int used;

    private CsvReading(Csv plan, CsvTable table, @Nullable Surveys shared) {
        this.plan = plan;
        this.table = table;
        cells = plan.cells();
        bad = new BadCells(table, cells);
        List<String> targetNames =
                plan.target().isEmpty() ? List.of(table.columns().getLast()) : plan.target();
        targets = places(targetNames, "target");
        weights =
                plan.weights().isEmpty() ? new int[0] : places(List.of(plan.weights()), "weights");
        BitSet taken = new BitSet();
        IntStream.of(targets).forEach(taken::set);
        refuseTaken(weights, "weights", taken);
        IntStream.of(weights).forEach(taken::set);
        inputs =
                plan.inputs().isEmpty()
                        ? IntStream.range(0, table.columns().size())
                                .filter(place -> !taken.get(place))
                                .toArray()
                        : places(plan.inputs(), "inputs");
        checkColumns(taken);
        requireInputs(plan.words());
        IntStream read = Stream.of(inputs, targets, weights).flatMapToInt(IntStream::of);
        missing = new MissingTally(cells, table.columns(), read);
        surveys =
                shared == null
                        ? new Surveys(CsvInputs.surveys(plan, table, inputs), cells)
                        : shared;
    }

    /** What the columns hold, counted over all files that belong together. */
    private record Surveys(ColumnSurvey[] inputs, ColumnSurvey target) {
        Surveys(ColumnSurvey[] inputs, Cells cells) {
            this(inputs, new ColumnSurvey(cells, CsvTargets.MOST_CLASSES));
        }
    }

    /** The rows of a table. */
    static Dataset read(Csv plan, CsvTable table) {
        CsvReading rows = new CsvReading(plan, table, null);
        rows.survey();
        return rows.dataset(rows.classes(), rows.columns());
    }

    /**
     * The rows of a table, and behind them those of another as its test rows. What is a word or a
     * class in one of them is in both.
     */
    static Dataset read(Csv plan, CsvTable table, CsvTable test) {
        table.requireSame(test);
        CsvReading rows = new CsvReading(plan, table, null);
        CsvReading testRows = new CsvReading(plan, test, rows.surveys);
        rows.survey();
        testRows.survey();
        CsvTargets classes = rows.classes();
        CsvInputs columns = rows.columns();
        return rows.dataset(classes, columns).withTest(testRows.dataset(classes, columns));
    }

    /** The rows of a table with inputs of such names. */
    static Dataset read(Csv plan, CsvTable table, List<String> inputs) {
        CsvReading rows = new CsvReading(plan, table, null);
        rows.survey();
        return rows.dataset(rows.classes(), new CsvInputs(plan, table, inputs));
    }

    private int[] places(List<String> names, String key) {
        return names.stream().mapToInt(name -> table.column(name, key)).toArray();
    }

    private void checkColumns(BitSet taken) {
        if (inputs.length == 0 && table.columns().size() > 1) {
            throw new DataException(
                    "target: every column of {0} is a target, and no input is left; take "
                            + "some out",
                    table.name());
        }
        if (inputs.length == 0) {
            throw new DataException(
                    "{0} has one column, \"{1}\": with it as the target no inputs are left; "
                            + "is the delimiter \"{2}\" right?",
                    table.name(), table.columns().getFirst(), plan.delimiter());
        }
        refuseTaken(inputs, "inputs", taken);
    }

    private void requireInputs(List<String> words) {
        for (int place : places(words, "words")) {
            if (IntStream.of(inputs).noneMatch(one -> one == place)) {
                throw new DataException(
                        "words: column \"{0}\" is no input; name it among the inputs, or take it"
                                + " out here",
                        table.columns().get(place));
            }
        }
    }

    private void refuseTaken(int[] places, String key, BitSet taken) {
        for (int place : places) {
            if (taken.get(place)) {
                throw new DataException(
                        "{0}: column \"{1}\" is also {2}; take it out of one of them",
                        key,
                        table.columns().get(place),
                        IntStream.of(weights).anyMatch(one -> one == place)
                                        && !key.equals("weights")
                                ? Message.of("the column of weights")
                                : Message.of("the target"));
            }
        }
    }

    private CsvTargets classes() {
        return new CsvTargets(plan, table, targets, surveys.target());
    }

    private CsvInputs columns() {
        return new CsvInputs(plan, table, inputs, surveys.inputs());
    }

    private void survey() {
        table.each(this::survey);
        if (used == 0 && plan.missing() == MissingCells.DROP_ROWS) {
            throw new DataException(
                    "{0}: no row is left: {1}; mend the file, or leave out columns that have "
                            + "gaps",
                    table.name(), leftOut.reasons(table.columns().size()));
        }
    }

    private Dataset dataset(CsvTargets classes, CsvInputs columns) {
        LostDigits inputNumbers = new LostDigits(cells, new FMatrixRMaj(used, columns.width()));
        FMatrixRMaj targetNumbers = new FMatrixRMaj(used, targets.length);
        FMatrixRMaj rowWeights = weights.length == 0 ? null : new FMatrixRMaj(used, 1);
        int[] next = {0};
        table.each(
                row -> {
                    if (!complain(row)) {
                        return;
                    }
                    int i = next[0]++;
                    if (i < used) {
                        columns.read(row, inputNumbers, i, bad);
                        readTargets(row, classes, targetNumbers, i);
                        if (rowWeights != null) {
                            rowWeights.set(i, 0, weight(row));
                        }
                    }
                });
        if (next[0] != used) {
            throw new DataException("{0} was changed while it was read; try again", table.name());
        }
        if (!bad.isEmpty()) {
            refuseTextColumns();
            throw bad.refusal(advice());
        }
        return new Dataset(
                inputNumbers.matrix(),
                targetNumbers,
                columns.names(),
                IntStream.of(targets).mapToObj(table.columns()::get).toList(),
                classes.classNames(),
                0,
                new Gaps(
                        plan.missing() == MissingCells.MEAN,
                        columns.wordColumns(),
                        missing.counts(),
                        note()),
                rowWeights);
    }

    private void survey(CsvTable.Row row) {
        rows++;
        if (isWhole(row)) {
            missing.add(row.cells());
        }
        if (!isUsed(row)) {
            leftOut.add(row.line(), row.cells().size() > table.columns().size());
            return;
        }
        used++;
        firstUsed = firstUsed == null ? row : firstUsed;
        for (int i = 0; i < inputs.length; i++) {
            surveys.inputs()[i].add(row.cells().get(inputs[i]));
        }
        surveys.target().add(row.cells().get(targets[0]));
    }

    /**
     * Whether it has a cell in every column; a row that lacks one is left out where that is wanted.
     */
    private boolean isUsed(CsvTable.Row row) {
        return isWhole(row)
                && (plan.missing() != MissingCells.DROP_ROWS
                        || !(lacks(row, inputs) || lacks(row, targets) || lacks(row, weights)));
    }

    private boolean isWhole(CsvTable.Row row) {
        return row.cells().size() == table.columns().size();
    }

    private boolean lacks(CsvTable.Row row, int[] places) {
        for (int place : places) {
            if (cells.isMissing(row.cells().get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row is used; one of another width is bad where it is not to be left out. */
    private boolean complain(CsvTable.Row row) {
        if (!isWhole(row) && plan.missing() != MissingCells.DROP_ROWS) {
            bad.addOdd(row);
        }
        return isUsed(row);
    }

    private void readTargets(CsvTable.Row row, CsvTargets classes, FMatrixRMaj numbers, int i) {
        for (int j = 0; j < targets.length; j++) {
            String cell = row.cells().get(targets[j]);
            if (classes.classes()) {
                Integer label = classes.label(cell);
                if (label == null) {
                    bad.addMissingClass(row, targets[j]);
                } else {
                    numbers.set(i, j, label);
                }
            } else if (cells.isNumber(cell)) {
                numbers.set(i, j, cells.number(cell));
            } else {
                bad.add(row, targets[j]);
            }
        }
    }

    private float weight(CsvTable.Row row) {
        String cell = row.cells().get(weights[0]);
        if (!cells.isNumber(cell)) {
            bad.add(row, weights[0]);
            return 0;
        }
        float weight = cells.number(cell);
        if (weight < 0) {
            bad.add(
                    new BadCell(
                            row.line(),
                            plan.weights(),
                            Message.of("a weight of {0} is less than 0", cell.strip())));
        }
        return weight;
    }

    /** A column of text is one mistake, not one a row. */
    private void refuseTextColumns() {
        CsvTable.Row first = firstUsed;
        for (int i = 0; i < inputs.length && first != null; i++) {
            if (plan.text() == TextColumns.ERROR
                    && surveys.inputs()[i].numbers() == 0
                    && surveys.inputs()[i].holdsWords()) {
                throw new DataException(
                        "{0}: column \"{1}\" holds no numbers (line {2}: \"{3}\"); set text to"
                                + " one_hot, make it the target, or name the inputs without it",
                        table.name(),
                        table.columns().get(inputs[i]),
                        Long.toString(first.line()),
                        first.cells().get(inputs[i]));
            }
        }
    }

    /** What can be done about the cells that cannot be used. */
    private Message advice() {
        if (bad.holdsOdd()) {
            return Message.of(
                    "Mend the file (a cell that holds a \"{0}\" stands in quotes), or leave such"
                            + " rows out with \"missing\": \"drop_rows\".",
                    plan.delimiter());
        }
        CsvTable.Row first = firstUsed;
        if (!plan.header() && first != null && bad.standIn(first.line())) {
            return Message.of("If that line names the columns, set header to true; else mend it.");
        }
        return bad.holdsMissing() && plan.missing() == MissingCells.ERROR
                ? Message.of(
                        "Mend the file, choose other columns, or say with \"missing\" what becomes"
                                + " of such rows.")
                : Message.of("Mend the file, or choose other columns.");
    }

    /** What was noticed, and which rows were left out; empty for nothing. */
    private String note() {
        String notice = table.notice(cells);
        if (used == rows) {
            return notice;
        }
        String left =
                tr(
                        "{0}: {1} of {2} {2|row|rows} left out: {3}",
                        table.name(),
                        leftOut.count(),
                        rows,
                        leftOut.reasons(table.columns().size()));
        return notice.isEmpty() ? left : notice + "; " + left;
    }
}
