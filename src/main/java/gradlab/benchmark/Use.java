package gradlab.benchmark;

import java.util.List;

/**
 * What something in the window took, beside what it may take.
 *
 * @param benchmark one of {@link #BENCHMARKS}
 * @param what was done
 * @param usual the median, in that unit
 * @param greatest of all repetitions
 * @param most what it may take
 * @param unit {@code ms} or {@code MB}
 */
public record Use(
        String benchmark, String what, double usual, double greatest, double most, String unit) {
    /** Opens a long run. */
    public static final String OPEN = "ui-open";

    /** Goes to every page, tab and theme. */
    public static final String SWITCH = "ui-switch";

    /** Fills the window, uses it at random, and looks how much memory it takes. */
    public static final String MEMORY = "ui-memory";

    /** What there is to measure of a window in use. */
    public static final List<String> BENCHMARKS = List.of(OPEN, SWITCH, MEMORY);
}
