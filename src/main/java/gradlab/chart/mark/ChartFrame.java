package gradlab.chart.mark;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.RenderingHints;

/** What all charts share: surface, type, quiet grid, the name of the values on top. */
public final class ChartFrame {
    private ChartFrame() {}

    /**
     * Dresses a plot.
     *
     * @param valueAxis what the values are, with their unit; stands above the axis, where it costs
     *     no width and is read without turning the head
     */
    public static JFreeChart around(XYPlot plot, String valueAxis, ChartOptions options) {
        ChartTheme theme = options.theme();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainPannable(true);
        plot.setRangePannable(true);
        JFreeChart chart = new JFreeChart(null, ChartFonts.regular(size(options)), plot, false);
        chart.setBackgroundPaint(theme.surface());
        chart.setPadding(new RectangleInsets(valueAxis.isEmpty() ? 7 : 2, 10, 4, 14));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints()
                .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (!valueAxis.isEmpty()) {
            chart.addSubtitle(valueTitle(valueAxis, options));
        }
        return chart;
    }

    private static TextTitle valueTitle(String text, ChartOptions options) {
        TextTitle title = new TextTitle(text, ChartFonts.regular(size(options)));
        title.setPaint(options.theme().muted());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(0, 0, 8, 0));
        title.setExpandToFitSpace(true);
        title.setMaximumLinesToDisplay(1);
        return title;
    }

    /** Gives an axis the theme's colours and type. */
    public static <T extends ValueAxis> T dressed(
            T axis, ChartOptions options, boolean lineVisible) {
        ChartTheme theme = options.theme();
        axis.setTickLabelFont(ChartFonts.regular(size(options)));
        axis.setTickLabelPaint(theme.muted());
        axis.setLabelFont(ChartFonts.regular(size(options)));
        axis.setLabelPaint(theme.muted());
        axis.setLabelInsets(new RectangleInsets(0, 0, 0, 0));
        axis.setAxisLinePaint(theme.axis());
        axis.setAxisLineVisible(lineVisible);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(3, 2, 2, 6));
        return axis;
    }

    /** The size of small type, in logical pixels. */
    public static double size(ChartOptions options) {
        return ChartFonts.SMALL * options.textScale() * (options.large() ? 1.15 : 1);
    }
}
