package gradlab.chart.race;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** The heads of arrows. */
final class Arrow {
    private Arrow() {}

    /** A head at the end of a line, in the colour of the pen. */
    static void head(Graphics2D g2, Point2D from, Point2D to, double size) {
        double length = from.distance(to);
        if (length < 1) {
            return;
        }
        double c = (to.getX() - from.getX()) / length;
        double s = (to.getY() - from.getY()) / length;
        double by = Math.min(size, length);
        Path2D head = new Path2D.Double();
        head.moveTo(to.getX() + c * 2, to.getY() + s * 2);
        head.lineTo(to.getX() - by * c - 0.45 * by * s, to.getY() - by * s + 0.45 * by * c);
        head.lineTo(to.getX() - by * c + 0.45 * by * s, to.getY() - by * s - 0.45 * by * c);
        head.closePath();
        g2.fill(head);
    }
}
