package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns the cells of a table into a data set, collecting every cell that cannot be used. */
final class CsvReading {
    private static final int MOST_CLASSES = 100;
    private static final int MOST_LINES = 20;

    private final Csv plan;
    private final CsvTable table;
    private final int[] targets;
    private final int[] inputs;
    private final Cells cells;
    private final List<BadCell> bad = new ArrayList<>();
    private final List<Long> leftOut = new ArrayList<>();

    CsvReading(Csv plan, CsvTable table) {
        this.plan = plan;
        this.table = table;
        cells = plan.cells();
        List<String> targetNames =
                plan.target().isEmpty() ? List.of(table.columns().getLast()) : plan.target();
        this.targets = places(targetNames, "target");
        this.inputs =
                plan.inputs().isEmpty()
                        ? IntStream.range(0, table.columns().size())
                                .filter(place -> !contains(targets, place))
                                .toArray()
                        : places(plan.inputs(), "inputs");
        checkColumns();
    }

    private int[] places(List<String> names, String key) {
        return names.stream().mapToInt(name -> table.column(name, key)).toArray();
    }

    private static boolean contains(int[] places, int place) {
        return IntStream.of(places).anyMatch(one -> one == place);
    }

    private void checkColumns() {
        if (inputs.length == 0) {
            throw new DataException(
                    ("%s has one column, \"%s\": with it as the target no inputs are left; is"
                                    + " the delimiter \"%s\" right?")
                            .formatted(table.name(), table.columns().getFirst(), plan.delimiter()));
        }
        for (int input : inputs) {
            if (contains(targets, input)) {
                throw new DataException(
                        "inputs: column \"%s\" is also the target; take it out of one of them"
                                .formatted(table.columns().get(input)));
            }
        }
    }

    Dataset dataset() {
        List<CsvTable.Row> rows = usedRows();
        boolean classes = targetsAreClasses(rows);
        List<String> classNames = classes ? classNames(rows) : List.of();
        CsvInputs columns = new CsvInputs(plan, table, rows, inputs);
        FMatrixRMaj inputNumbers = columns.numbers(this::addBad);
        FMatrixRMaj targetNumbers = classes ? labels(rows, classNames) : numbers(rows, targets);
        if (!bad.isEmpty()) {
            refuseTextColumns(rows);
            bad.sort(Comparator.comparingLong(BadCell::line));
            throw new DataException(table.name(), bad);
        }
        return new Dataset(
                inputNumbers,
                targetNumbers,
                columns.names(),
                names(targets),
                classNames,
                0,
                new Gaps(plan.missing() == MissingCells.MEAN, columns.wordColumns(), note()));
    }

    /** Which rows were left out; empty for none. */
    private String note() {
        int count = leftOut.size();
        if (count == 0) {
            return "";
        }
        leftOut.sort(Comparator.naturalOrder());
        String lines =
                leftOut.stream()
                        .limit(MOST_LINES)
                        .map(line -> Long.toString(line))
                        .collect(Collectors.joining(", "));
        return "%s: %d of %d rows left out, which lack a cell: %s %s%s"
                .formatted(
                        table.name(),
                        count,
                        table.rows().size(),
                        count == 1 ? "line" : "lines",
                        lines,
                        count > MOST_LINES ? " and %d more".formatted(count - MOST_LINES) : "");
    }

    /** Rows that can be used; those that lack a cell are left out where that is wanted. */
    private List<CsvTable.Row> usedRows() {
        List<CsvTable.Row> whole = wholeRows();
        if (plan.missing() != MissingCells.DROP_ROWS) {
            return whole;
        }
        List<CsvTable.Row> used = new ArrayList<>();
        for (CsvTable.Row row : whole) {
            boolean lacks =
                    IntStream.concat(IntStream.of(inputs), IntStream.of(targets))
                            .anyMatch(place -> cells.isMissing(row.cells().get(place)));
            if (lacks) {
                leftOut.add(row.line());
            } else {
                used.add(row);
            }
        }
        if (used.isEmpty()) {
            throw new DataException(
                    "%s: every row lacks a cell, so that none is left; leave out a column instead"
                            .formatted(table.name()));
        }
        return used;
    }

    /** The rows with a cell in every column; the others are bad. */
    private List<CsvTable.Row> wholeRows() {
        int width = table.columns().size();
        List<CsvTable.Row> whole = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            int count = row.cells().size();
            if (count == width) {
                whole.add(row);
            } else if (plan.missing() == MissingCells.DROP_ROWS) {
                leftOut.add(row.line());
            } else {
                bad.add(
                        new BadCell(
                                row.line(),
                                "",
                                "has %d %s, not %d"
                                        .formatted(count, count == 1 ? "cell" : "cells", width)));
            }
        }
        return whole;
    }

    private boolean targetsAreClasses(List<CsvTable.Row> rows) {
        if (plan.targetKind() == TargetKind.NUMBERS || targets.length > 1) {
            return false;
        }
        if (plan.targetKind() == TargetKind.CLASSES) {
            return true;
        }
        List<String> labels = cells(rows, targets[0]);
        long texts = labels.stream().filter(cell -> !cells.isNumber(cell)).count();
        return texts > 0 ? texts * 2 > labels.size() : countUpFromZero(labels);
    }

    private boolean countUpFromZero(List<String> labels) {
        List<Float> values = labels.stream().map(cells::number).distinct().sorted().toList();
        return values.size() > 1
                && values.size() <= MOST_CLASSES
                && IntStream.range(0, values.size()).allMatch(i -> values.get(i) == i);
    }

    private List<String> cells(List<CsvTable.Row> rows, int place) {
        return rows.stream().map(row -> row.cells().get(place).strip()).toList();
    }

    /** In the order of their numbers where all are numbers, else of the alphabet. */
    private List<String> classNames(List<CsvTable.Row> rows) {
        List<String> found =
                cells(rows, targets[0]).stream()
                        .filter(cell -> !cells.isMissing(cell))
                        .distinct()
                        .sorted()
                        .toList();
        return found.stream().allMatch(cells::isNumber)
                ? found.stream().sorted(Comparator.comparing(cells::number)).toList()
                : found;
    }

    private FMatrixRMaj labels(List<CsvTable.Row> rows, List<String> classNames) {
        Map<String, Integer> numbers = new HashMap<>();
        classNames.forEach(name -> numbers.put(name, numbers.size()));
        FMatrixRMaj labels = new FMatrixRMaj(rows.size(), 1);
        for (int i = 0; i < rows.size(); i++) {
            String cell = rows.get(i).cells().get(targets[0]).strip();
            if (cells.isMissing(cell)) {
                addBad(rows.get(i), targets[0], "the class is missing");
            } else {
                labels.set(i, 0, Objects.requireNonNull(numbers.get(cell)));
            }
        }
        return labels;
    }

    private FMatrixRMaj numbers(List<CsvTable.Row> rows, int[] places) {
        FMatrixRMaj numbers = new FMatrixRMaj(rows.size(), places.length);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < places.length; j++) {
                String cell = rows.get(i).cells().get(places[j]);
                if (cells.isNumber(cell)) {
                    numbers.set(i, j, cells.number(cell));
                } else {
                    addBad(rows.get(i), places[j]);
                }
            }
        }
        return numbers;
    }

    private void addBad(CsvTable.Row row, int place) {
        String complaint = cells.complaint(row.cells().get(place));
        addBad(row, place, complaint == null ? "" : complaint);
    }

    private void addBad(CsvTable.Row row, int place, String complaint) {
        bad.add(new BadCell(row.line(), table.columns().get(place), complaint));
    }

    /** A column of text is one mistake, not one a row. */
    private void refuseTextColumns(List<CsvTable.Row> rows) {
        for (int place : plan.text() == TextColumns.ERROR ? inputs : new int[0]) {
            if (!rows.isEmpty() && cells(rows, place).stream().noneMatch(cells::isNumber)) {
                throw new DataException(
                        ("%s: column \"%s\" holds no numbers (line %d: \"%s\"); make it the"
                                        + " target, or name the inputs without it")
                                .formatted(
                                        table.name(),
                                        table.columns().get(place),
                                        rows.getFirst().line(),
                                        rows.getFirst().cells().get(place)));
            }
        }
    }

    private List<String> names(int[] places) {
        return IntStream.of(places).mapToObj(table.columns()::get).toList();
    }
}
