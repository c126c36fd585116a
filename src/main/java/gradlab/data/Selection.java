package gradlab.data;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows of a source are kept: some classes only, renumbered in the order they are named, and
 * of those the first few. Test rows of its own are kept whole.
 */
public record Selection(
        @Knob(
                        label = "Classes",
                        help = "Numbers of the classes to keep; they are renumbered from 0")
                List<Integer> classes,
        @Knob(
                        label = "Limit",
                        min = 0,
                        step = 100,
                        help =
                                "How many rows to keep, from the first on; 0 keeps all. Its own"
                                        + " test rows are not counted")
                int limit,
        @Knob(
                        label = "Binary of",
                        help = "Two class numbers, one against the other: they become 0 and 1")
                List<Integer> binaryOf) {
    /** Every row. */
    public Selection() {
        this(List.of(), 0, List.of());
    }

    /** Keeps its own copies and refuses what cannot be meant. */
    public Selection {
        classes = List.copyOf(classes);
        binaryOf = List.copyOf(binaryOf);
        Knobs.require(Selection.class, classes, limit, binaryOf);
        if (!binaryOf.isEmpty() && binaryOf.size() != 2) {
            throw new SentenceException(
                    "binary_of must name two classes, such as [5, 6], not {0}", binaryOf);
        }
        if (!binaryOf.isEmpty() && !classes.isEmpty()) {
            throw new SentenceException(
                    "classes and binary_of exclude each other: leave one of them out");
        }
        refuseRepeats(classes, "classes");
        refuseRepeats(binaryOf, "binary_of");
    }

    private static void refuseRepeats(List<Integer> numbers, String key) {
        if (new HashSet<>(numbers).size() < numbers.size()) {
            throw new SentenceException(
                    "{0} names a class twice: {1}; name each once", key, numbers);
        }
    }

    /** The first rows of the classes named. */
    public Dataset of(Dataset all) {
        List<Integer> kept = kept();
        int own = all.rows() - all.testRows();
        if (kept.isEmpty() && (limit == 0 || limit >= own)) {
            return all;
        }
        List<String> names = namesOf(all.classNames());
        int[] newNumber = newNumbers(all.classNames().size());
        IntPredicate wanted = row -> kept.isEmpty() || newNumber[all.label(row)] >= 0;
        IntStream first =
                IntStream.range(0, own)
                        .filter(wanted)
                        .limit(limit == 0 ? Integer.MAX_VALUE : limit);
        int[] test = IntStream.range(own, all.rows()).filter(wanted).toArray();
        int[] rows = IntStream.concat(first, IntStream.of(test)).toArray();
        Dataset some = all.take(rows);
        if (!kept.isEmpty()) {
            for (int i = 0; i < rows.length; i++) {
                some.targets().set(i, 0, newNumber[some.label(i)]);
            }
        }
        return some.withTargets(some.targets(), names).withTestRows(test.length);
    }

    /** The same widths with the classes named. */
    public DataShape of(DataShape all) {
        return new DataShape(
                all.inputs(),
                all.targets(),
                namesOf(all.classNames()),
                all.imageWidth(),
                all.look());
    }

    private List<Integer> kept() {
        return binaryOf.isEmpty() ? classes : binaryOf;
    }

    private int[] newNumbers(int count) {
        return IntStream.range(0, count).map(kept()::indexOf).toArray();
    }

    private List<String> namesOf(List<String> all) {
        List<Integer> kept = kept();
        if (kept.isEmpty()) {
            return all;
        }
        String key = binaryOf.isEmpty() ? "classes" : "binary_of";
        if (all.isEmpty()) {
            throw new DataException(
                    "{0}: this source has no classes to choose from; leave the key out", key);
        }
        List<String> names = new ArrayList<>();
        for (int number : kept) {
            if (number < 0 || number >= all.size()) {
                throw new DataException(
                        "{0}: there is no class {1}; the classes are {2}",
                        key, number, numbered(all));
            }
            names.add(all.get(number));
        }
        return names;
    }

    private static String numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> i + " (" + names.get(i) + ")")
                .collect(Collectors.joining(", "));
    }
}
