package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;
import gradlab.data.cell.Spellings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** Whether the target of a table is a class, and which classes there are. */
final class CsvTargets {
    /** How many classes can be told apart. */
    static final int MOST_CLASSES = 200_000;

    /** How many whole numbers from 0 are taken for classes unless that is said. */
    private static final int MOST_COUNTED = 100;

    private final Csv plan;
    private final CsvTable table;
    private final Cells cells;
    private final Spellings classes;

    /**
     * The targets.
     *
     * @param places where they stand
     * @param survey what the first of them holds
     */
    CsvTargets(Csv plan, CsvTable table, int[] places, ColumnSurvey survey) {
        this.plan = plan;
        this.table = table;
        cells = plan.cells();
        classes =
                new Spellings(
                        cells,
                        areClasses(places.length, survey) ? texts(places[0], survey) : List.of());
    }

    private boolean areClasses(int width, ColumnSurvey survey) {
        if (width > 1 && plan.targetKind() == TargetKind.CLASSES) {
            throw new DataException(
                    "target_kind: classes stand in one column, and `target` names {0}; name "
                            + "one, or set the kind to numbers",
                    width);
        }
        if (plan.targetKind() == TargetKind.NUMBERS || width > 1) {
            return false;
        }
        if (plan.targetKind() == TargetKind.CLASSES) {
            return true;
        }
        long texts = survey.rows() - survey.numbers();
        return texts > 0
                ? texts * 2 > survey.rows() && survey.holdsWords()
                : countUpFromZero(survey.texts());
    }

    private boolean countUpFromZero(@Nullable List<String> labels) {
        if (labels == null) {
            return false;
        }
        List<Float> values = labels.stream().map(cells::number).distinct().sorted().toList();
        return values.size() > 1
                && values.size() <= MOST_COUNTED
                && IntStream.range(0, values.size()).allMatch(i -> values.get(i) == i);
    }

    private List<String> texts(int place, ColumnSurvey survey) {
        List<String> found = survey.texts();
        if (found == null) {
            throw new DataException(
                    "{0}: column \"{1}\" holds more classes than {2}; set the target kind to "
                            + "numbers, or choose another target",
                    table.name(), table.columns().get(place), MOST_CLASSES);
        }
        return found;
    }

    /** Whether the target is a class. */
    boolean classes() {
        return plan.targetKind() == TargetKind.CLASSES || !classes.names().isEmpty();
    }

    /** The classes by number; empty for numbers. */
    List<String> classNames() {
        return classes.names();
    }

    /** The number of a class; null when the cell names none. */
    @Nullable Integer label(String cell) {
        return classes.number(cell);
    }
}
