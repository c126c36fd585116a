package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;
import gradlab.data.cell.MissingCount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What stands in a table.
 *
 * @param empty how many cells are empty
 * @param markers how often each marker of a missing value occurs; those that occur
 * @param columns what each column holds
 */
public record CsvContents(int empty, Map<String, Integer> markers, List<Column> columns) {
    /**
     * What a column holds.
     *
     * @param ofWords whether most of it is words
     * @param different how many different texts; -1 for more than become inputs
     * @param usable whether it can be an input
     * @param missing how many of its cells are missing
     */
    public record Column(boolean ofWords, int different, boolean usable, MissingCount missing) {
        /** Its name. */
        public String name() {
            return missing.column();
        }
    }

    /** What people write for a missing value, in small letters. */
    private static final Set<String> KNOWN =
            Set.of(
                    "na",
                    "n/a",
                    "#n/a",
                    "<na>",
                    "nan",
                    "null",
                    "nil",
                    "none",
                    "missing",
                    "unknown",
                    "undefined",
                    "?",
                    "-",
                    "--",
                    "---",
                    "–",
                    "—",
                    ".",
                    "..",
                    "*");

    /** Keeps its own copies, in their order. */
    public CsvContents {
        markers = new LinkedHashMap<>(markers);
        columns = List.copyOf(columns);
    }

    /** The columns of words. */
    public List<String> ofWords() {
        return columns.stream().filter(Column::ofWords).map(Column::name).toList();
    }

    /** How many different words each column of few enough words holds. */
    public Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        columns.stream()
                .filter(one -> one.ofWords() && one.different() >= 0)
                .forEach(one -> words.put(one.name(), one.different()));
        return words;
    }

    /** Looks at every cell; words are looked for in rows with a cell in every column. */
    public static CsvContents of(Csv plan, CsvTable table) {
        Cells cells = plan.cells();
        int width = table.columns().size();
        ColumnSurvey[] surveys =
                CsvInputs.surveys(plan, table, IntStream.range(0, width).toArray());
        int[] empty = {0};
        Map<String, Integer> markers = new LinkedHashMap<>();
        table.each(
                row -> {
                    boolean whole = row.cells().size() == width;
                    for (int i = 0; i < row.cells().size(); i++) {
                        String cell = row.cells().get(i).strip();
                        if (cell.isEmpty()) {
                            empty[0]++;
                        } else if (cells.isMissing(cell)) {
                            markers.merge(cell, 1, Integer::sum);
                        }
                        if (whole) {
                            surveys[i].add(cell);
                        }
                    }
                });
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(column(plan, table.columns().get(i), surveys[i]));
        }
        return new CsvContents(empty[0], markers, columns);
    }

    private static Column column(Csv plan, String name, ColumnSurvey survey) {
        List<String> texts = survey.texts();
        return new Column(
                survey.holdsWords(),
                texts == null ? -1 : texts.size(),
                CsvInputs.usable(plan, survey),
                new MissingCount(name, survey.missing(), survey.rows()));
    }

    /**
     * Known signs of a missing value among the numbers of a column that the plan does not take for
     * such. In a column of words the same may be a word like others.
     */
    public static List<String> unnamedMarkers(Csv plan, CsvTable table) {
        Cells cells = plan.cells();
        int width = table.columns().size();
        long[] balance = new long[width];
        List<Set<String>> known = new ArrayList<>();
        IntStream.range(0, width).forEach(place -> known.add(new TreeSet<>()));
        table.each(
                row -> {
                    for (int i = 0; i < Math.min(width, row.cells().size()); i++) {
                        String cell = row.cells().get(i).strip();
                        if (cells.resemblesNumber(cell)) {
                            balance[i]++;
                        } else if (KNOWN.contains(cell.toLowerCase(Locale.ROOT))) {
                            known.get(i).add(cell);
                        } else if (!cells.isMissing(cell)) {
                            balance[i]--;
                        }
                    }
                });
        Set<String> found = new TreeSet<>();
        IntStream.range(0, width)
                .filter(place -> balance[place] > 0)
                .forEach(place -> found.addAll(known.get(place)));
        found.removeIf(cells::isMissing);
        return List.copyOf(found);
    }
}
