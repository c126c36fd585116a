package gradlab.chart.byhand;

import gradlab.byhand.HandNumbers;
import gradlab.byhand.WorkedPass;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.picture.Painter;
import gradlab.engine.activation.Activation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The slope of an activation over z, with the units of a layer where they stand.
 *
 * @param layer whose units, from 1
 * @param chosen the unit that is on its turn, from 0; −1 for none
 */
public record SlopePicture(
        WorkedPass pass, int layer, int chosen, int row, ChartTheme theme, double text)
        implements Painter {
    private static final int POINTS = 161;
    private static final double LEAST = 4;

    /** Where z and slopes stand. */
    private record Frame(Rectangle2D plot, double most, double zero, double scale) {
        double x(double z) {
            return plot.getCenterX() + z / most * plot.getWidth() / 2;
        }

        double y(double slope) {
            return zero - slope * scale;
        }
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        HandInk ink = new HandInk(g2, theme, text);
        Activation activation = pass.network().layer(layer).activation();
        double most = reach();
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < POINTS; i++) {
            double slope = activation.slope((float) at(i, most));
            top = Math.max(top, slope);
            bottom = Math.min(bottom, slope);
        }
        top = top == 0 ? 1 : top;
        Rectangle2D plot =
                new Rectangle2D.Double(
                        area.getX() + 30 * text,
                        area.getY() + 14 * text,
                        area.getWidth() - 40 * text,
                        area.getHeight() - 34 * text);
        double scale = plot.getHeight() / (top - bottom);
        Frame frame = new Frame(plot, most, plot.getMaxY() + bottom * scale, scale);
        axes(ink, frame, top);
        curve(ink, activation, frame);
        for (int unit = 0; unit < pass.network().layer(layer).units(); unit++) {
            unit(ink, activation, frame, unit);
        }
    }

    private double reach() {
        double most = LEAST;
        for (int unit = 0; unit < pass.network().layer(layer).units(); unit++) {
            double z = pass.z(layer, unit, row);
            most = Double.isFinite(z) ? Math.max(most, Math.ceil(Math.abs(z))) : most;
        }
        return most;
    }

    private void axes(HandInk ink, Frame frame, double top) {
        Rectangle2D plot = frame.plot();
        double zero = frame.zero();
        double ceiling = frame.y(top);
        ink.line(new Line2D.Double(plot.getX(), zero, plot.getMaxX(), zero), 1, theme.axis());
        ink.line(new Line2D.Double(plot.getX(), ceiling, plot.getMaxX(), ceiling), 1, theme.grid());
        ink.words(
                HandNumbers.typed(top),
                plot.getX() - 16 * text,
                ceiling,
                10.5,
                theme.muted(),
                false);
        ink.words("0", plot.getX() - 10 * text, zero, 10.5, theme.muted(), false);
        for (int i = -2; i <= 2; i++) {
            double z = frame.most() * i / 2;
            String words = z == Math.rint(z) ? Long.toString((long) z) : HandNumbers.typed(z);
            ink.words(
                    words.replace('-', '−'),
                    frame.x(z),
                    plot.getMaxY() + 12 * text,
                    10.5,
                    theme.muted(),
                    false);
        }
    }

    private void unit(HandInk ink, Activation activation, Frame frame, int unit) {
        double z = pass.z(layer, unit, row);
        if (!Double.isFinite(z)) {
            return;
        }
        double x = frame.x(z);
        double y = frame.y(activation.slope((float) z));
        double r = 4 * text;
        Color colour = unit == chosen ? theme.backward() : theme.muted();
        ink.line(new Line2D.Double(x, y, x, frame.zero()), 1, ink.faded(colour, 0.4));
        ink.disc(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), colour, theme.surface(), 1.2);
        String index =
                pass.network().layer(layer).units() > 1 ? String.valueOf((char) ('₁' + unit)) : "";
        ink.words(
                "z" + index,
                x + (unit == chosen ? -13 : 13) * text,
                y + (unit % 2 == 0 ? -5 : 9) * text,
                11,
                colour,
                unit == chosen);
    }

    private void curve(HandInk ink, Activation activation, Frame frame) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < POINTS; i++) {
            double z = at(i, frame.most());
            double y = frame.y(activation.slope((float) z));
            if (i == 0) {
                path.moveTo(frame.x(z), y);
            } else {
                path.lineTo(frame.x(z), y);
            }
        }
        ink.ring(path, theme.accent(), 2);
    }

    private static double at(int point, double most) {
        return most * (2.0 * point / (POINTS - 1) - 1);
    }
}
