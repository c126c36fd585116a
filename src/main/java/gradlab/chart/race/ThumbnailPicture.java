package gradlab.chart.race;

import gradlab.chart.picture.Painter;
import gradlab.surface.Extent;
import gradlab.surface.Surface;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A surface, small: its bands and contours, or its curve. */
public record ThumbnailPicture(Surface surface, RaceLook look, double width, double height)
        implements Painter {
    /** Draws over all of an image. */
    public void draw(BufferedImage image, double density) {
        RaceDrawing.onto(image, density, look, this);
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        RaceLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
        if (surface.dimensions() == 1) {
            curve(g2);
        } else {
            MapFrame frame = new MapFrame(all, surface.extent());
            MapGround.of(surface, frame, null).paint(g2, frame, look);
        }
        g2.setTransform(before);
    }

    private void curve(Graphics2D g2) {
        g2.setPaint(look.ground(0));
        g2.fill(new Rectangle2D.Double(0, 0, width, height));
        Extent shown = surface.extent();
        MapFrame frame = new MapFrame(new Rectangle2D.Double(0, 3, width, height - 6), shown);
        Path2D line = new Path2D.Double();
        for (int i = 0; i <= width; i++) {
            double x = shown.left() + shown.width() * i / width;
            double y = frame.y(surface.value(x, 0));
            if (i == 0) {
                line.moveTo(frame.x(x), y);
            } else {
                line.lineTo(frame.x(x), y);
            }
        }
        g2.setPaint(look.theme().axis());
        g2.setStroke(look.stroke(1.6));
        g2.draw(line);
    }
}
