package gradlab.chart.plane;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A picture that fills a rectangle of the plane behind the plot. */
public final class HeatImage extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final transient BufferedImage image;
    private final transient Rectangle2D place;
    private final boolean smooth;

    /**
     * An image on the plane.
     *
     * @param place what it covers, in the values of the axes
     * @param smooth whether colours run into each other; else each cell stays sharp
     */
    public HeatImage(BufferedImage image, Rectangle2D place, boolean smooth) {
        this.image = image;
        this.place = place;
        this.smooth = smooth;
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
        double left = domainAxis.valueToJava2D(place.getMinX(), area, RectangleEdge.BOTTOM);
        double right = domainAxis.valueToJava2D(place.getMaxX(), area, RectangleEdge.BOTTOM);
        double top = rangeAxis.valueToJava2D(place.getMaxY(), area, RectangleEdge.LEFT);
        double bottom = rangeAxis.valueToJava2D(place.getMinY(), area, RectangleEdge.LEFT);
        AffineTransform fit = AffineTransform.getTranslateInstance(left, top);
        fit.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
        Object before = g2.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g2.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                smooth
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g2.drawImage(image, fit, null);
        if (before != null) {
            g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }
}
