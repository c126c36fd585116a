package gradlab.chart.mark;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.TextLines;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A sentence in the middle of a chart that has nothing to show yet. */
public final class EmptySentence extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final String sentence;
    private final Color colour;
    private final double size;

    public EmptySentence(String sentence, Color colour, double size) {
        this.sentence = sentence;
        this.colour = colour;
        this.size = size;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        g2.setFont(ChartFonts.regular(size));
        g2.setPaint(colour);
        FontMetrics metrics = g2.getFontMetrics();
        double y = area.getCenterY() - metrics.getHeight();
        for (String line : TextLines.wrapped(sentence, metrics, area.getWidth() - 16)) {
            y += metrics.getHeight();
            g2.drawString(
                    line, (float) (area.getCenterX() - metrics.stringWidth(line) / 2.0), (float) y);
        }
    }
}
