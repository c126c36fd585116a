package gradlab.data;

import gradlab.data.cell.Cells;
import gradlab.data.cell.ColumnSurvey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    private final List<String> classNames;
    private final Map<String, Integer> numbers = new HashMap<>();

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
        classNames = areClasses(places.length, survey) ? classNames(places[0], survey) : List.of();
        for (int i = 0; i < classNames.size(); i++) {
            numbers.put(classNames.get(i), i);
        }
        if (!classNames.isEmpty() && classNames.stream().allMatch(cells::isNumber)) {
            addOtherSpellings(survey);
        }
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

    /** In the order of their numbers where all are numbers, else of the alphabet. */
    private List<String> classNames(int place, ColumnSurvey survey) {
        List<String> found = survey.texts();
        if (found == null) {
            throw new DataException(
                    "{0}: column \"{1}\" holds more classes than {2}; set the target kind to "
                            + "numbers, or choose another target",
                    table.name(), table.columns().get(place), MOST_CLASSES);
        }
        return found.stream().allMatch(cells::isNumber) ? oneOfEach(found) : new ArrayList<>(found);
    }

    /** One text for each number: 1 and 1.0 are the same class, and go by the shorter. */
    private List<String> oneOfEach(List<String> texts) {
        Map<Float, String> shortest = new TreeMap<>();
        texts.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(text -> text))
                .forEach(text -> shortest.putIfAbsent(cells.number(text) + 0f, text));
        return List.copyOf(shortest.values());
    }

    private void addOtherSpellings(ColumnSurvey survey) {
        Map<Float, Integer> byNumber = new HashMap<>();
        classNames.forEach(name -> byNumber.put(cells.number(name) + 0f, byNumber.size()));
        for (String text : Objects.requireNonNullElse(survey.texts(), List.<String>of())) {
            Integer number = byNumber.get(cells.number(text) + 0f);
            if (number != null) {
                numbers.put(text, number);
            }
        }
    }

    /** Whether the target is a class. */
    boolean classes() {
        return plan.targetKind() == TargetKind.CLASSES || !classNames.isEmpty();
    }

    /** The classes by number; empty for numbers. */
    List<String> classNames() {
        return classNames;
    }

    /** The number of a class; null when the cell names none. */
    @Nullable Integer label(String cell) {
        return numbers.get(cell.strip());
    }
}
