package gradlab.chart.race;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes names beside places, in the freest direction, with a line from the place where it is not
 * near. Each name keeps clear of all places and of the names before.
 */
final class NameLabels {
    private static final double[] REACHES = {12, 26, 44, 66};
    private static final int DIRECTIONS = 16;
    private static final double PLACE = 9;
    private static final double CROSSING = 7;
    private final RaceLook look;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Point2D> crossed = new ArrayList<>();

    NameLabels(RaceLook look, Rectangle2D area) {
        this.look = look;
        this.area = area;
    }

    /** Keeps names away from a place. */
    void keepFree(double x, double y, double radius) {
        taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Keeps names off a line, as far as there is another place. */
    void avoid(Point2D point) {
        crossed.add(point);
    }

    /** Keeps names away from a rectangle. */
    void keepFree(Rectangle2D place) {
        taken.add(place);
    }

    /** Keeps names away from where a mark stands. */
    void mark(Point2D place) {
        keepFree(place.getX(), place.getY(), PLACE);
    }

    /** Writes a name, and says where; nothing where there is no room in sight. */
    Rectangle2D paint(Graphics2D g2, String words, Point2D place, Color ink, Color line) {
        FontMetrics metrics = g2.getFontMetrics();
        double wide = metrics.stringWidth(words);
        double high = look.small() * 1.35;
        Rectangle2D best = new Rectangle2D.Double();
        double least = Double.POSITIVE_INFINITY;
        for (double reach : REACHES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                Rectangle2D box = box(place, reach, 2 * Math.PI * i / DIRECTIONS, wide, high);
                double cost =
                        cost(box)
                                + 0.6 * reach
                                + (Math.sin(2 * Math.PI * i / DIRECTIONS) > 0.5 ? 4 : 0);
                if (area.contains(box) && cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        if (best.isEmpty()) {
            return best;
        }
        leader(g2, place, best, line);
        look.words(g2, words, best.getX(), best.getY() + high * 0.76, ink);
        taken.add(best);
        return best;
    }

    private static Rectangle2D box(
            Point2D place, double reach, double turn, double wide, double high) {
        double x = place.getX() + reach * Math.cos(turn);
        double y = place.getY() + reach * Math.sin(turn);
        double left =
                Math.abs(Math.cos(turn)) < 0.35 ? x - wide / 2 : Math.cos(turn) < 0 ? x - wide : x;
        double top =
                Math.abs(Math.sin(turn)) < 0.35 ? y - high / 2 : Math.sin(turn) < 0 ? y - high : y;
        return new Rectangle2D.Double(left, top, wide, high);
    }

    private double cost(Rectangle2D box) {
        double cost = 0;
        for (Rectangle2D each : taken) {
            Rectangle2D both = box.createIntersection(each);
            if (both.getWidth() > 0 && both.getHeight() > 0) {
                cost += 30 + both.getWidth() * both.getHeight();
            }
        }
        for (Point2D each : crossed) {
            cost += box.contains(each) ? CROSSING : 0;
        }
        return cost;
    }

    private void leader(Graphics2D g2, Point2D place, Rectangle2D box, Color line) {
        double x = Math.clamp(place.getX(), box.getMinX(), box.getMaxX());
        double y = Math.clamp(place.getY(), box.getMinY(), box.getMaxY());
        if (place.distance(x, y) > 15) {
            g2.setPaint(line);
            g2.setStroke(look.stroke(1));
            g2.draw(new Line2D.Double(place.getX(), place.getY(), x, y));
        }
    }
}
