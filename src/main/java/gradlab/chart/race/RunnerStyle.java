package gradlab.chart.race;

import gradlab.chart.look.ChartTheme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What tells a runner from the others besides its name: a colour, a dash and a mark, so that no two
 * of the first dozens share all three.
 *
 * @param number counts from 0
 */
public record RunnerStyle(int number) {
    private static final float[][] DASHES = {{}, {6, 4}, {1.5f, 4}};
    private static final int[] DASH_OF = {0, 1, 2, 0, 1, 0, 2, 1};
    private static final int MARKS = 8;

    /** Of the line. */
    public Color colour(ChartTheme theme) {
        return theme.lines().get(colourNumber());
    }

    /** Its number among the colours of lines. */
    public int colourNumber() {
        return number % ChartTheme.RUNS;
    }

    /** Of its words. */
    public Color ink(ChartTheme theme) {
        return theme.label(colour(theme));
    }

    /** The line. */
    BasicStroke stroke(double width) {
        float[] dash = dash();
        return dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** How long it is drawn and left out, in turn; empty for a line without gaps. */
    public float[] dash() {
        return DASHES[(DASH_OF[number % MARKS] + number / MARKS) % DASHES.length].clone();
    }

    /** The mark around a place. */
    public Shape mark(double x, double y, double radius) {
        Shape shape =
                switch (number % MARKS) {
                    case 0 -> new Rectangle2D.Double(-0.85, -0.85, 1.7, 1.7);
                    case 1 -> new Ellipse2D.Double(-1, -1, 2, 2);
                    case 2 -> polygon(4, 1.25, 0);
                    case 3 -> polygon(3, 1.25, -0.5);
                    case 4 -> polygon(3, 1.25, 0.5);
                    case 5 -> polygon(6, 1.15, 0);
                    case 6 -> star();
                    default -> plus();
                };
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radius, radius);
        return place.createTransformedShape(shape);
    }

    private static Path2D polygon(int corners, double radius, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.PI * (2.0 * i / corners + (turn == 0 ? -0.5 : turn));
            point(path, i, radius * Math.cos(angle), radius * Math.sin(angle));
        }
        path.closePath();
        return path;
    }

    private static Path2D star() {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1.35 : 0.6;
            double angle = Math.PI * (i / 5.0 - 0.5);
            point(path, i, radius * Math.cos(angle), radius * Math.sin(angle));
        }
        path.closePath();
        return path;
    }

    private static Path2D plus() {
        double[] turns = {-0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4};
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 12; i++) {
            boolean back = i >= 6;
            int at = back ? i - 6 : i;
            double x = turns[2 * at];
            double y = turns[2 * at + 1];
            point(path, i, back ? -x : x, back ? -y : y);
        }
        path.closePath();
        return path;
    }

    private static void point(Path2D path, int index, double x, double y) {
        if (index == 0) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
