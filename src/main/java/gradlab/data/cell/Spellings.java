package gradlab.data.cell;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The different things that the texts of a column name. Where all are numbers, 1 and 1.0 are the
 * same thing and go by the shorter, in the order of the numbers; else each text is its own, in the
 * order of the alphabet.
 */
public final class Spellings {
    private final Cells cells;
    private final List<String> names;
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<Float, Integer> byNumber = new HashMap<>();

    /**
     * Of the texts of a column.
     *
     * @param cells how its numbers are read
     */
    public Spellings(Cells cells, Collection<String> texts) {
        this.cells = cells;
        boolean numbers = !texts.isEmpty() && texts.stream().allMatch(cells::isNumber);
        names = numbers ? shortest(texts) : List.copyOf(texts.stream().sorted().toList());
        for (String name : names) {
            byText.put(name, byText.size());
            if (numbers) {
                byNumber.put(value(name), byNumber.size());
            }
        }
    }

    private List<String> shortest(Collection<String> texts) {
        Map<Float, String> shortest = new TreeMap<>();
        texts.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(text -> text))
                .forEach(text -> shortest.putIfAbsent(value(text), text));
        return List.copyOf(shortest.values());
    }

    /** Zero is zero, whatever its sign. */
    private float value(String text) {
        return cells.number(text) + 0f;
    }

    /** What they go by. */
    public List<String> names() {
        return names;
    }

    /** The number of the thing that a cell names, from 0; null when it names none of them. */
    public @Nullable Integer number(String cell) {
        String text = cell.strip();
        Integer number = byText.get(text);
        return number != null || byNumber.isEmpty() || !cells.isNumber(text)
                ? number
                : byNumber.get(value(text));
    }
}
