package gradlab.chart.byhand;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Where units stand. */
record HandPlaces(List<Integer> sizes, Rectangle2D area, double text) {
    private static final double HEAD = 24;
    private static final double FOOT = 8;
    private static final double LARGEST = 48;

    double radius(int layer) {
        double room = (area.getHeight() - (HEAD + FOOT) * text) / sizes.get(layer);
        double wide = area.getWidth() / (sizes.size() + 1) * 0.3;
        double most = (layer == 0 ? 0.75 : 1) * LARGEST * text;
        return Math.max(
                8, Math.min(most, Math.min(wide, (room - (layer == 0 ? 8 : 34) * text) / 2)));
    }

    double x(int layer) {
        double left = area.getX() + 0.06 * area.getWidth() + radius(0) * 0.6;
        double right = area.getMaxX() - 90 * text - radius(sizes.size() - 1);
        return left + (right - left) * layer / (sizes.size() - 1);
    }

    Point2D unit(int layer, int unit) {
        double top = area.getY() + HEAD * text;
        double room = (area.getHeight() - (HEAD + FOOT) * text) / sizes.get(layer);
        double lift = layer == 0 ? 0 : 6 * text;
        return new Point2D.Double(x(layer), top + room * (unit + 0.5) - lift);
    }

    Rectangle2D loss() {
        double width = 78 * text;
        double height = 62 * text;
        double y = area.getY() + HEAD * text + (area.getHeight() - (HEAD + FOOT) * text) / 2;
        return new Rectangle2D.Double(
                area.getMaxX() - width - 2, y - height / 2 - 6 * text, width, height);
    }
}
