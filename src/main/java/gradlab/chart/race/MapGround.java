package gradlab.chart.race;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.plane.Contours;
import gradlab.surface.Extent;
import gradlab.surface.Surface;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ground of a map: bands between contours at uneven levels, and the levels written on them.
 * What is drawn again and again over the same ground keeps one.
 */
final class MapGround {
    private static final double CELL = 3;
    private static final double EDGE = 22;
    private static final double APART = 46;

    private record Subject(Surface surface, Extent shown, int columns, int rows) {}

    private record Label(double level, Point2D place) {}

    private final Subject subject;
    private final double[] levels;
    private final double least;
    private final double greatest;
    private final double[] heights;
    private final Path2D contours = new Path2D.Double();
    private final List<Label> labels = new ArrayList<>();
    private @Nullable BufferedImage image;
    private @Nullable RaceLook drawnIn;

    private MapGround(Subject subject, Rectangle2D area) {
        this.subject = subject;
        heights = heights(subject);
        levels = Levels.of(heights);
        least = Arrays.stream(heights).filter(Double::isFinite).min().orElse(0);
        greatest = levels.length == 0 ? least : levels[levels.length - 1];
        contours(area);
    }

    /** The ground of a frame: the one before, where nothing has changed. */
    static MapGround of(Surface surface, MapFrame frame, @Nullable MapGround before) {
        int columns = Math.max(2, (int) Math.ceil(frame.area().getWidth() / CELL) + 1);
        int rows = Math.max(2, (int) Math.ceil(frame.area().getHeight() / CELL) + 1);
        Subject subject = new Subject(surface, frame.shown(), columns, rows);
        return before != null && before.subject.equals(subject)
                ? before
                : new MapGround(subject, frame.area());
    }

    private static double[] heights(Subject of) {
        double[] heights = new double[of.columns * of.rows];
        for (int row = 0; row < of.rows; row++) {
            double y = of.shown.bottom() + of.shown.height() * row / (of.rows - 1);
            for (int column = 0; column < of.columns; column++) {
                double x = of.shown.left() + of.shown.width() * column / (of.columns - 1);
                heights[row * of.columns + column] = of.surface.value(x, y);
            }
        }
        return heights;
    }

    private int band(double height) {
        int band = 0;
        while (band < levels.length && !(height < levels[band])) {
            band++;
        }
        return band;
    }

    private void contours(Rectangle2D area) {
        Contours lines = new Contours(heights, subject.columns, subject.rows);
        double stepX = area.getWidth() / (subject.columns - 1);
        double stepY = area.getHeight() / (subject.rows - 1);
        for (double level : levels) {
            List<Point2D> middles = new ArrayList<>();
            for (Line2D piece : lines.at(level)) {
                double x1 = stepX * piece.getX1();
                double y1 = area.getHeight() - stepY * piece.getY1();
                double x2 = stepX * piece.getX2();
                double y2 = area.getHeight() - stepY * piece.getY2();
                contours.moveTo(x1, y1);
                contours.lineTo(x2, y2);
                middles.add(new Point2D.Double((x1 + x2) / 2, (y1 + y2) / 2));
            }
            label(level, middles, area);
        }
    }

    /** Where a level is written: on its line, far from the edges and from the other labels. */
    private void label(double level, List<Point2D> middles, Rectangle2D area) {
        Point2D best = null;
        double farthest = APART;
        for (Point2D each : middles) {
            double edge =
                    Math.min(
                            Math.min(each.getX(), area.getWidth() - each.getX()),
                            Math.min(each.getY(), area.getHeight() - each.getY()));
            double free = edge < EDGE ? 0 : 2.5 * APART;
            for (Label other : labels) {
                free = Math.min(free, each.distance(other.place));
            }
            // Of all places as good the one nearest to the right, where no path begins.
            free += 1e-3 * each.getX() / area.getWidth();
            if (free > farthest) {
                farthest = free;
                best = each;
            }
        }
        if (best != null) {
            labels.add(new Label(level, best));
        }
    }

    /** The lowest height on the map. */
    double least() {
        return least;
    }

    /** The highest contour. */
    double greatest() {
        return greatest;
    }

    /** Draws it. */
    void paint(Graphics2D g2, MapFrame frame, RaceLook look) {
        BufferedImage bands = image;
        if (bands == null || !look.equals(drawnIn)) {
            bands = bands(frame.area(), look);
            image = bands;
            drawnIn = look;
        }
        Rectangle2D area = frame.area();
        Graphics2D map = (Graphics2D) g2.create();
        map.clip(area);
        map.drawImage(bands, (int) area.getX(), (int) area.getY(), null);
        map.translate(area.getX(), area.getY());
        map.setStroke(look.stroke(0.8));
        Color line = look.theme().axis();
        map.setPaint(new Color(line.getRed(), line.getGreen(), line.getBlue(), 120));
        map.draw(contours);
        map.dispose();
    }

    /** Writes the levels; over what crosses them. */
    void paintLabels(Graphics2D g2, MapFrame frame, RaceLook look) {
        g2.setFont(ChartFonts.regular(look.small()));
        FontMetrics metrics = g2.getFontMetrics();
        for (Label label : labels) {
            String words = RaceLook.number(label.level);
            double x = frame.area().getX() + label.place.getX() - metrics.stringWidth(words) / 2.0;
            double y = frame.area().getY() + label.place.getY() + look.small() * 0.36;
            look.words(g2, words, x, y, look.theme().muted());
        }
    }

    /** A colour for each pixel, by the height between the points around it. */
    private BufferedImage bands(Rectangle2D area, RaceLook look) {
        int width = (int) Math.ceil(area.getMaxX()) - (int) area.getX();
        int height = (int) Math.ceil(area.getMaxY()) - (int) area.getY();
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] colours = new int[levels.length + 1];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = look.ground((double) i / Math.max(1, levels.length)).getRGB();
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            double up = (1 - (y + 0.5) / height) * (subject.rows - 1);
            int below = Math.clamp((long) up, 0, subject.rows - 2);
            for (int x = 0; x < width; x++) {
                double across = (x + 0.5) / width * (subject.columns - 1);
                int left = Math.clamp((long) across, 0, subject.columns - 2);
                row[x] = colours[band(between(left, below, across - left, up - below))];
            }
            drawn.setRGB(0, y, width, 1, row, 0, width);
        }
        return drawn;
    }

    private double between(int column, int row, double right, double up) {
        int at = row * subject.columns + column;
        double low = heights[at] + right * (heights[at + 1] - heights[at]);
        int above = at + subject.columns;
        double high = heights[above] + right * (heights[above + 1] - heights[above]);
        return low + up * (high - low);
    }
}
