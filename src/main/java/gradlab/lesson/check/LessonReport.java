package gradlab.lesson.check;

import gradlab.lesson.figure.Verdict;

import java.util.List;

/** What came of a lesson's claims with several seeds, and of the rules of the course. */
public record LessonReport(String lesson, List<Line> lines, List<String> warnings) {
    /**
     * One claim with one seed.
     *
     * @param seed of the lesson's first experiment
     * @param section the step that claims it
     */
    public record Line(long seed, String section, Verdict verdict) {
        /** Whether it holds. */
        public boolean holds() {
            return verdict.state() == Verdict.State.HOLDS;
        }
    }

    /** Keeps its own copies. */
    public LessonReport {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Whether every claim held with every seed. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }

    /** A line a claim and seed, failures marked; then a line a warning. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.holds() ? "  ok    " : "  FAILS ")
                    .append("seed ")
                    .append(line.seed())
                    .append("  ")
                    .append(line.section())
                    .append(": ")
                    .append(line.verdict().sentence())
                    .append('\n');
        }
        warnings.forEach(warning -> text.append("  note  ").append(warning).append('\n'));
        return text.toString();
    }
}
