package gradlab.chart.race;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.Tick;
import gradlab.chart.axis.Ticks;
import gradlab.chart.picture.Painter;
import gradlab.surface.DescentPath;

import org.jfree.data.Range;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The loss of every runner over the steps, beyond the moment shown pale, with its names at the
 * right.
 *
 * @param log whether the axis of losses is logarithmic
 */
public record LossPicture(RaceScene scene, boolean log, RaceLook look, double width, double height)
        implements Painter {
    private static final double LOWEST = 1e-8;
    private static final double PALE = 0.62;

    /** Where the steps stand in a picture of a width. */
    public double x(double step) {
        Rectangle2D area = area();
        return area.getX() + area.getWidth() * step / Math.max(1, scene.steps());
    }

    /** The step at a place across. */
    public int stepAt(double x) {
        Rectangle2D area = area();
        double share = (x - area.getX()) / Math.max(1, area.getWidth());
        return (int) Math.round(Math.clamp(share, 0, 1) * scene.steps());
    }

    private Rectangle2D area() {
        double left = 4.2 * look.small();
        double right = 7.4 * look.small();
        double below = 3.1 * look.small();
        return new Rectangle2D.Double(
                left,
                0.6 * look.small(),
                Math.max(20, width - left - right),
                Math.max(20, height - below - 0.6 * look.small()));
    }

    /** Draws over all of an image. */
    public void draw(BufferedImage image, double density) {
        RaceDrawing.onto(image, density, look, this);
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D place, Tips tips) {
        RaceLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(place.getX(), place.getY());
        Range range = range();
        axes(g2, range);
        Graphics2D plot = (Graphics2D) g2.create();
        Rectangle2D area = area();
        plot.clip(
                new Rectangle2D.Double(
                        area.getX() - 2,
                        area.getY() - 3,
                        area.getWidth() + 4,
                        area.getHeight() + 6));
        for (Runner runner : scene.seen()) {
            line(plot, runner, range);
        }
        plot.dispose();
        cursor(g2, range);
        names(g2, range);
        g2.setTransform(before);
    }

    private Range range() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double atStart = Double.NEGATIVE_INFINITY;
        for (Runner runner : scene.seen()) {
            DescentPath path = runner.path();
            for (int step = 0; step <= path.steps(); step++) {
                double loss = path.loss(step);
                if (Double.isFinite(loss)) {
                    least = Math.min(least, log ? Math.max(loss, LOWEST) : loss);
                    greatest = Math.max(greatest, loss);
                }
            }
            atStart = Math.max(atStart, path.loss(0));
        }
        if (!(greatest > least)) {
            double only = Double.isFinite(greatest) ? greatest : 1;
            return log
                    ? new Range(Math.max(only, LOWEST) / 10, Math.max(only, LOWEST) * 10)
                    : new Range(only - 1, only + 1);
        }
        // Who diverges leaves the picture at its top, and does not press the others flat.
        double top =
                Math.min(
                        greatest,
                        log ? 100 * Math.max(atStart, least) : 1.5 * atStart - 0.5 * least);
        top = Math.max(top, least + 1e-12);
        return log
                ? new Range(
                        Math.pow(10, Math.floor(Math.log10(least))),
                        Math.max(top * 1.3, 10 * least))
                : new Range(least - 0.03 * (top - least), top + 0.06 * (top - least));
    }

    private double y(double loss, Range range) {
        Rectangle2D area = area();
        double value = Double.isFinite(loss) ? loss : range.getUpperBound() * 1e3 + 1e3;
        double low = range.getLowerBound();
        double high = range.getUpperBound();
        double share =
                log
                        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return area.getMaxY() - Math.clamp(share, -0.1, 1.2) * area.getHeight();
    }

    private void axes(Graphics2D g2, Range range) {
        Rectangle2D area = area();
        g2.setFont(look.regular());
        FontMetrics metrics = g2.getFontMetrics();
        int most = Math.max(2, (int) (area.getHeight() / (2.2 * look.small())));
        List<Tick> ticks = log ? Ticks.log(range, most) : Ticks.linear(range, most, 0);
        g2.setStroke(look.stroke(1));
        for (Tick tick : ticks) {
            double y = y(tick.value(), range);
            g2.setPaint(look.theme().grid());
            g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            g2.setPaint(look.theme().muted());
            String words = RaceLook.number(tick.value());
            g2.drawString(
                    words,
                    (float) (area.getX() - 0.7 * look.small() - metrics.stringWidth(words)),
                    (float) (y + 0.36 * look.small()));
        }
        g2.setPaint(look.theme().axis());
        g2.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        g2.setPaint(look.theme().muted());
        double below = area.getMaxY() + 1.4 * look.small();
        int across = Math.max(2, (int) (area.getWidth() / (8 * look.small())));
        for (Tick tick : Ticks.linear(new Range(0, Math.max(1, scene.steps())), across, 1)) {
            double x = x(tick.value()) - metrics.stringWidth(tick.label()) / 2.0;
            g2.drawString(tick.label(), (float) x, (float) below);
        }
        String name = tr("step");
        g2.drawString(
                name,
                (float) (area.getCenterX() - metrics.stringWidth(name) / 2.0),
                (float) (below + 1.4 * look.small()));
    }

    private void line(Graphics2D g2, Runner runner, Range range) {
        DescentPath path = runner.path();
        Path2D past = new Path2D.Double();
        Path2D future = new Path2D.Double();
        int now = path.at(scene.step());
        for (int step = 0; step <= path.steps(); step++) {
            double x = x(step);
            double y = y(path.loss(step), range);
            if (step <= now) {
                to(past, step == 0, x, y);
            }
            if (step >= now) {
                to(future, step == now, x, y);
            }
        }
        double thick = scene.width(runner) * 0.85 * look.lineScale();
        Color colour = runner.style().colour(look.theme());
        g2.setStroke(runner.style().stroke(thick));
        g2.setPaint(look.faded(colour, PALE));
        g2.draw(future);
        g2.setPaint(colour);
        g2.draw(past);
    }

    private static void to(Path2D path, boolean first, double x, double y) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private void cursor(Graphics2D g2, Range range) {
        Rectangle2D area = area();
        double x = x(scene.step());
        g2.setPaint(look.theme().accent());
        g2.setStroke(look.stroke(1.4));
        g2.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        for (Runner runner : scene.seen()) {
            int step = runner.path().at(scene.step());
            double y = Math.max(area.getY(), y(runner.path().loss(step), range));
            g2.setPaint(runner.style().colour(look.theme()));
            g2.fill(runner.style().mark(x(step), y, 4.2));
            g2.setPaint(look.theme().surface());
            g2.setStroke(look.stroke(0.8));
            g2.draw(runner.style().mark(x(step), y, 4.2));
        }
    }

    private record Name(Runner runner, double at) {}

    /** Beside where the lines end, moved apart as far as they must be. */
    private void names(Graphics2D g2, Range range) {
        Rectangle2D area = area();
        double row = 1.25 * look.small();
        List<Name> names = new ArrayList<>();
        for (Runner runner : scene.seen()) {
            double y = y(runner.path().loss(runner.path().steps()), range);
            names.add(new Name(runner, Math.clamp(y, area.getY(), area.getMaxY())));
        }
        names.sort(Comparator.comparingDouble(Name::at));
        double[] at = new double[names.size()];
        double floor = area.getMaxY() + 0.5 * row;
        for (int i = 0; i < at.length; i++) {
            double above = i == 0 ? area.getY() : at[i - 1] + row;
            at[i] = Math.max(names.get(i).at(), above);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], i == at.length - 1 ? floor : at[i + 1] - row);
        }
        g2.setFont(look.regular());
        for (int i = 0; i < at.length && row * at.length < area.getHeight() + 2 * row; i++) {
            Runner runner = names.get(i).runner();
            double from = x(runner.path().steps());
            g2.setPaint(look.faded(runner.style().colour(look.theme()), 0.3));
            g2.setStroke(look.stroke(0.9));
            if (runner.path().steps() == scene.steps()) {
                g2.draw(new Line2D.Double(from + 2, names.get(i).at(), area.getMaxX() + 12, at[i]));
            }
            g2.setPaint(runner.style().ink(look.theme()));
            g2.drawString(
                    runner.path().diverged() ? tr("{0} ↗", runner.name()) : runner.name(),
                    (float) (area.getMaxX() + 15),
                    (float) (at[i] + 0.36 * look.small()));
        }
    }
}
