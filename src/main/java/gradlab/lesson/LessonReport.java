package gradlab.lesson;

import java.util.List;

/** What came of a lesson's claims over several seeds. */
public record LessonReport(String lesson, List<Repetition> repetitions) {
    /**
     * All claims with one seed.
     *
     * @param number from 0; added to the seed of every experiment
     */
    public record Repetition(int number, List<Verdict> verdicts) {}

    /** Whether every claim held with every seed. */
    public boolean holds() {
        return repetitions.stream()
                .flatMap(repetition -> repetition.verdicts().stream())
                .allMatch(verdict -> verdict.state() == Verdict.State.HOLDS);
    }

    /** A line a claim and seed, failures marked. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Repetition repetition : repetitions) {
            for (Verdict verdict : repetition.verdicts()) {
                text.append(verdict.state() == Verdict.State.HOLDS ? "  ok    " : "  FAILS ")
                        .append("seed +")
                        .append(repetition.number())
                        .append("  ")
                        .append(verdict.sentence())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
