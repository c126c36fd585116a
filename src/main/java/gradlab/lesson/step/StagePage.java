package gradlab.lesson.step;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages of the window that a step can show, by the ids they have there. */
public enum StagePage {
    BENCH,
    SWEEP,
    SURFACES,
    BACKPROP,
    MICROSCOPE,
    DISSECTOR,
    TRANSFER,
    SCHEDULE,
    SHRINK;

    /** The id of the page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All ids. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(StagePage::id).toList();
    }
}
