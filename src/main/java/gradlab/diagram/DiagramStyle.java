package gradlab.diagram;

import gradlab.chart.look.ChartTheme;

/**
 * How a diagram is to look.
 *
 * @param scale of type and all lengths
 * @param density device pixels a pixel
 */
public record DiagramStyle(
        double width, double height, double scale, double density, ChartTheme theme) {}
