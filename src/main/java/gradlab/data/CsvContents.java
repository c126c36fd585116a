package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What stands in a table besides numbers.
 *
 * @param empty how many cells are empty
 * @param markers how often each marker of a missing value occurs; those that occur
 * @param words how many different words each column of words holds
 */
public record CsvContents(int empty, Map<String, Integer> markers, Map<String, Integer> words) {
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
        words = new LinkedHashMap<>(words);
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
        Map<String, Integer> words = new LinkedHashMap<>();
        for (int i = 0; i < width; i++) {
            List<String> texts = surveys[i].holdsWords() ? surveys[i].texts() : null;
            if (texts != null) {
                words.put(table.columns().get(i), texts.size());
            }
        }
        return new CsvContents(empty[0], markers, words);
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
