package gradlab.chart.race;

import gradlab.chart.picture.Painter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A few vectors in one scale, in a square.
 *
 * @param reach of the square from its middle; what is larger is drawn to the edge
 * @param runner whose step it is
 * @param frame words on a dashed frame at that reach; empty for no frame
 */
public record ArrowsPicture(
        List<Vector> vectors,
        double reach,
        String frame,
        RunnerStyle runner,
        RaceLook look,
        double side)
        implements Painter {
    private static final double INNER = 0.8;

    /**
     * A vector with its name.
     *
     * @param tone which of the colours it has
     */
    public record Vector(double x, double y, String name, Tone tone) {}

    /** What a vector is. */
    public enum Tone {
        /** The slope here. */
        SEEN,
        /** What is remembered. */
        REMEMBERED,
        /** The step of the runner. */
        STEP
    }

    /** Keeps its own list. */
    public ArrowsPicture {
        vectors = List.copyOf(vectors);
    }

    /** Draws over all of an image. */
    public void draw(BufferedImage image, double density) {
        RaceDrawing.onto(image, density, look, this);
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        RaceLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        double half = side / 2;
        g2.setPaint(look.ground(0));
        g2.fill(new RoundRectangle2D.Double(0, 0, side, side, 8, 8));
        g2.setPaint(look.faded(look.theme().axis(), 0.5));
        g2.setStroke(look.stroke(1));
        g2.draw(new Line2D.Double(4, half, side - 4, half));
        g2.draw(new Line2D.Double(half, 4, half, side - 4));
        if (!frame.isEmpty()) {
            frame(g2, half);
        }
        for (Vector vector : vectors) {
            arrow(g2, vector, half);
        }
        g2.setTransform(before);
    }

    private void frame(Graphics2D g2, double half) {
        double by = half * (1 - INNER);
        g2.setStroke(
                new BasicStroke(
                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
        g2.setPaint(look.theme().axis());
        g2.draw(new Rectangle2D.Double(by, by, side - 2 * by, side - 2 * by));
        g2.setFont(look.regular());
        g2.setPaint(look.theme().muted());
        g2.drawString(frame, (float) (by + 5), (float) (by + look.small() * 1.25));
    }

    private void arrow(Graphics2D g2, Vector vector, double half) {
        double length = Math.max(Math.abs(vector.x()), Math.abs(vector.y()));
        if (!Double.isFinite(length)) {
            return;
        }
        double scale = half * INNER / Math.max(reach, length);
        Point2D from = new Point2D.Double(half, half);
        Point2D to = new Point2D.Double(half + vector.x() * scale, half - vector.y() * scale);
        Color colour = colour(vector.tone());
        g2.setPaint(colour);
        g2.setStroke(look.stroke(vector.tone() == Tone.STEP ? 2.6 : 2));
        g2.draw(new Line2D.Double(from, to));
        Arrow.head(g2, from, to, 9);
        g2.setFont(look.semibold());
        double wide = g2.getFontMetrics().stringWidth(vector.name());
        boolean right = to.getX() >= half;
        double x = right ? to.getX() - wide * 0.3 : to.getX() - wide - 6;
        double y = to.getY() + (to.getY() <= half ? -8 : look.small() + 6);
        look.words(
                g2,
                vector.name(),
                Math.clamp(x, 4, Math.max(4, side - wide - 4)),
                Math.clamp(y, look.small() + 2, side - 4),
                look.theme().label(colour));
    }

    private Color colour(Tone tone) {
        return switch (tone) {
            case SEEN -> look.theme().text();
            case REMEMBERED -> look.theme().label(look.theme().accent());
            case STEP -> runner.colour(look.theme());
        };
    }
}
