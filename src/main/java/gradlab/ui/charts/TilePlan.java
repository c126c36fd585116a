package gradlab.ui.charts;

import gradlab.chart.ChartKind;
import gradlab.chart.axis.ChartScale;
import gradlab.chart.subject.Aspect;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * A tile as a layout keeps it.
 *
 * @param smoothing how many epochs each point is the mean of; 1 for none
 * @param aspect what is shown, where the chart has a choice
 */
public record TilePlan(
        ChartKind chart,
        ChartScale scale,
        @Knob(label = "Smoothing", min = 1, help = "How many epochs each point is the mean of")
                int smoothing,
        Aspect aspect) {
    /** Refuses a smoothing of less than one epoch. */
    public TilePlan {
        Knobs.require(TilePlan.class, chart, scale, smoothing, aspect);
    }

    /** A chart as it is first shown. */
    public TilePlan(ChartKind chart) {
        this(chart, chart.scale(), 1, Aspect.VALIDATION);
    }
}
