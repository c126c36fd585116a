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
     * The values of an epoch in a few words, such as "train 0.693 · validation 0.694"; may be
     * empty.
     */
    default String at(ChartSubject subject, ChartOptions options, int epoch) {
        return "";
    }
}
