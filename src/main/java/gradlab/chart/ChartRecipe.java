package gradlab.chart;

import gradlab.chart.line.RunPlans;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;

import org.jfree.chart.JFreeChart;

import java.util.List;

/** Makes one kind of chart. */
interface ChartRecipe {
    /**
     * The chart as of now; with nothing recorded, empty axes and a sentence that says what to do.
     */
    JFreeChart chart(ChartSubject subject, ChartOptions options);

    /** Whether there is anything to show. */
    boolean shows(ChartSubject subject);

    /** Whether it is drawn from the network's weights rather than from recorded numbers. */
    default boolean readsNetwork() {
        return false;
    }

    /** Whether it shows one epoch of the run, and not all of them side by side. */
    default boolean showsOneEpoch() {
        return readsNetwork();
    }

    /** What it can show, the usual first; empty where there is no choice. */
    default List<Aspect> aspects() {
        return List.of();
    }

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
