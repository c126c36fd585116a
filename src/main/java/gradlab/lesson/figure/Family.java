package gradlab.lesson.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of one experiment in which one setting varies, or the seed, or both.
 *
 * @param name as figures name it
 * @param setting the address of what varies; empty where the seed alone does
 * @param values of the setting, as they are written in brackets; empty where the seed alone varies
 * @param seeds with how many seeds each is trained, at least 1
 */
public record Family(String name, String setting, List<String> values, int seeds) {
    /** Keeps its own copy. */
    public Family {
        values = List.copyOf(values);
    }

    /** Whether a setting varies. */
    public boolean varies() {
        return !values.isEmpty();
    }

    /** The names of all its runs, {@code depth[10]} or {@code twins[seed 2]}. */
    public List<String> members() {
        List<String> members = new ArrayList<>();
        for (String value : varies() ? values : List.of("")) {
            for (int seed = 0; seed < seeds; seed++) {
                members.add(member(value, seed));
            }
        }
        return members;
    }

    /**
     * The name of one of its runs.
     *
     * @param value of the setting; empty where none varies
     * @param seed from 0
     */
    public String member(String value, int seed) {
        String number = seed == 0 ? "" : "seed " + (seed + 1);
        String inside =
                value.isEmpty() || number.isEmpty() ? value + number : value + ", " + number;
        return inside.isEmpty() ? name : name + "[" + inside + "]";
    }
}
