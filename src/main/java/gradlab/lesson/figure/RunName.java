package gradlab.lesson.figure;

/**
 * A run as a figure names it: {@code narrow}, or one of a family, {@code depth[10]}.
 *
 * @param base the name of an experiment of the lesson, or {@code bench}
 * @param member what stands in brackets; empty for none
 * @param column where it stands in its figure, from 1
 */
public record RunName(String base, String member, int column) {
    /** The run on the student's own bench. */
    public static final String BENCH = "bench";

    /** The name under which it is found among runs. */
    public String key() {
        return member.isEmpty() ? base : base + "[" + member + "]";
    }

    @Override
    public String toString() {
        return key();
    }
}
