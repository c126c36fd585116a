package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;
import gradlab.data.cell.LostDigits;
import gradlab.data.cell.Spellings;
import gradlab.data.cell.WordInputs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The input columns of a table as numbers: a column of words becomes an input for each word. */
final class CsvInputs {
    /** How many words of a column become inputs. */
    static final int MOST_WORDS = 50;

    private final Csv plan;
    private final CsvTable table;
    private final Cells cells;
    private final List<Column> columns = new ArrayList<>();
    private int width;

    /**
     * One column of the table.
     *
     * @param words an input each; none for a column of numbers
     */
    private record Column(int place, int first, Spellings words) {
        boolean holdsWords() {
            return !words.names().isEmpty();
        }

        int width() {
            return Math.max(1, words.names().size());
        }
    }

    /**
     * The input columns.
     *
     * @param places where they stand
     * @param surveys what each of them holds
     */
    CsvInputs(Csv plan, CsvTable table, int[] places, ColumnSurvey[] surveys) {
        this.plan = plan;
        this.table = table;
        cells = plan.cells();
        for (int i = 0; i < places.length; i++) {
            add(places[i], words(places[i], surveys[i]));
        }
    }

    /**
     * The input columns as others have them, with their words and no more.
     *
     * @param names of those inputs
     */
    CsvInputs(Csv plan, CsvTable table, List<String> names) {
        this.plan = plan;
        this.table = table;
        cells = plan.cells();
        words(names, table).forEach((column, words) -> add(table.column(column, "inputs"), words));
    }

    private void add(int place, List<String> words) {
        Column column = new Column(place, width, new Spellings(cells, words));
        columns.add(column);
        width += column.width();
    }

    /** The columns of inputs of such names. */
    static List<String> columns(List<String> names, CsvTable table) {
        return List.copyOf(words(names, table).keySet());
    }

    /** The columns of inputs of such names, and the words that each of them has. */
    private static Map<String, List<String>> words(List<String> names, CsvTable table) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String name : names) {
            boolean bare = WordInputs.isBare(name, names, table::has);
            String column = bare ? name : WordInputs.source(name);
            List<String> known = words.computeIfAbsent(column, first -> new ArrayList<>());
            if (!bare && WordInputs.column(name) != null) {
                known.add(WordInputs.word(name));
            }
        }
        return words;
    }

    /** What is to be counted of some columns. */
    static ColumnSurvey[] surveys(Csv plan, CsvTable table, int[] places) {
        Cells cells = plan.cells();
        return IntStream.of(places)
                .mapToObj(place -> plan.words().contains(table.columns().get(place)))
                .map(names -> new ColumnSurvey(cells, MOST_WORDS, names))
                .toArray(ColumnSurvey[]::new);
    }

    /** Whether the cells of a column are numbers or few enough words. */
    static boolean usable(Csv plan, ColumnSurvey one) {
        if (plan.text() == TextColumns.ERROR || !one.holdsWords()) {
            return 2 * one.numbers() > one.rows();
        }
        List<String> words = one.texts();
        boolean own = words != null && words.size() == one.rows() && words.size() > 1;
        return words != null && !own;
    }

    /** The words of a column; none where most of its cells are numbers. */
    private List<String> words(int place, ColumnSurvey survey) {
        boolean named = plan.words().contains(table.columns().get(place));
        if (!survey.holdsWords() || (plan.text() == TextColumns.ERROR && !named)) {
            return List.of();
        }
        List<String> words = survey.texts();
        if (words == null) {
            throw new DataException(
                    "{0}: column \"{1}\" holds more than the {2} different words that become "
                            + "inputs; make it the target, or name the inputs without it",
                    table.name(), table.columns().get(place), MOST_WORDS);
        }
        return words;
    }

    /** How many inputs they become. */
    int width() {
        return width;
    }

    /** A name for each input. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = table.columns().get(column.place());
            if (column.holdsWords()) {
                column.words().names().forEach(word -> names.add(WordInputs.name(name, word)));
            } else {
                names.add(WordInputs.name(name));
            }
        }
        return names;
    }

    /** Where the inputs of each column of words begin. */
    List<Integer> wordColumns() {
        return columns.stream().filter(Column::holdsWords).map(Column::first).toList();
    }

    /**
     * Writes a row of the file into a row of [rows][inputs]; NaN where a cell is missing that will
     * be filled.
     *
     * @param bad takes each cell that cannot be used
     */
    void read(CsvTable.Row row, LostDigits numbers, int i, BadCells bad) {
        for (Column column : columns) {
            String cell = row.cells().get(column.place()).strip();
            boolean missing = cells.isMissing(cell);
            if (missing && plan.missing() == MissingCells.MEAN) {
                for (int j = 0; j < column.width(); j++) {
                    numbers.mark(i, column.first() + j, Float.NaN);
                }
            } else if (column.holdsWords() && !missing) {
                Integer word = column.words().number(cell);
                if (word == null) {
                    bad.add(row, column.place(), column.words().names());
                } else {
                    numbers.mark(i, column.first() + word, 1);
                }
            } else if (!missing && cells.isNumber(cell)) {
                numbers.write(i, column.first(), cell);
            } else {
                bad.add(row, column.place());
            }
        }
    }
}
