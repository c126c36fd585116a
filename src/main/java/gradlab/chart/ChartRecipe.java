package gradlab.chart;

import org.jfree.chart.JFreeChart;

/** Makes one kind of chart. */
interface ChartRecipe {
    /**
     * The chart as of now; with nothing recorded, empty axes and a sentence that says what to do.
     */
    JFreeChart chart(ChartSubject subject, ChartOptions options);

    /** Whether there is anything to show. */
    boolean shows(ChartSubject subject);

    /**
     * Why this run has nothing to show, as a short sentence such as "Needs data with two inputs";
     * empty where it has, or may have once it goes on.
     */
    default String lacks(ChartSubject subject) {
        boolean recorded = subject.history().epochs() > 0;
        return recorded && !shows(subject) ? RunPlans.whenEmpty(subject.history()) : "";
    }

    /**
     * The values of an epoch in a few words, such as "train 0.693 · validation 0.694"; may be
     * empty.
     */
    default String at(ChartSubject subject, ChartOptions options, int epoch) {
        return "";
    }
}
