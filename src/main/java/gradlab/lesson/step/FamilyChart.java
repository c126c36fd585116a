package gradlab.lesson.step;

import gradlab.lesson.figure.Figure;

/**
 * A chart of a figure over the runs of a family, which grows as they finish.
 *
 * @param over the family; empty for no chart
 * @param figure what is drawn, the family's name in it standing for each of its runs
 * @param logarithmic whether the vertical axis counts in powers of ten
 */
public record FamilyChart(String over, Figure figure, boolean logarithmic) {
    /** No chart. */
    public FamilyChart() {
        this("", Figure.parse("0"), false);
    }

    /** Whether there is one. */
    public boolean isThere() {
        return !over.isEmpty();
    }
}
