package gradlab.chart.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.picture.Painter;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;

import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * The runs of a sweep as lines over an axis each for what varies and for what came of it.
 *
 * @param active the axis that keys turn and brush; null for none
 */
public record ParallelPicture(
        ParallelLayout layout,
        Brush brush,
        SweepFocus focus,
        SweepLook look,
        @Nullable SweepColumn active)
        implements Painter {
    private static final double HALO = 3;
    private static final double HANDLE = 7;

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        SweepLook.smooth(g2);
        g2.translate(area.getX(), area.getY());
        paintLines(g2);
        paintFront(g2);
        g2.translate(-area.getX(), -area.getY());
    }

    /** How much one of so many lines hides. */
    double opacity(boolean quiet) {
        int count = Math.max(1, layout.numbers().runs().runs().size());
        double usual = Math.clamp(60.0 / count, 0.05, 0.75);
        return quiet ? usual * 0.6 : usual;
    }

    Color quiet() {
        return look.faded(look.theme().muted(), 0.35);
    }

    /** Of a run that the brush holds. */
    Color colour(SweepRun run) {
        return run.diverged() ? look.theme().warning() : look.theme().accent();
    }

    private void paintLines(Graphics2D g2) {
        g2.setStroke(SweepLook.stroke(1));
        List<SweepRun> runs = layout.numbers().runs().runs();
        for (boolean inBrush : new boolean[] {false, true}) {
            for (int i = 0; i < runs.size(); i++) {
                if (focus.contains(runs.get(i)) == inBrush) {
                    Color color = inBrush ? colour(runs.get(i)) : quiet();
                    int alpha = (int) Math.round(255 * opacity(!inBrush));
                    g2.setPaint(
                            new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
                    g2.draw(line(i));
                }
            }
        }
    }

    private Shape line(int run) {
        Path2D line = new Path2D.Double();
        for (int axis = 0; axis < layout.axes().order().size(); axis++) {
            double x = layout.x(axis);
            double y = layout.y(axis, layout.numbers().shares(layout.column(axis))[run]);
            if (axis == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }

    /** All but the lines of the many: chosen runs, axes, names and brushes. */
    void paintFront(Graphics2D g2) {
        SweepLook.smooth(g2);
        paintAxes(g2);
        paintChosen(g2);
        for (int axis = 0; axis < layout.axes().order().size(); axis++) {
            paintBrush(g2, axis);
            paintTicks(g2, axis);
            paintName(g2, axis);
        }
        paintWithout(g2);
    }

    private void paintChosen(Graphics2D g2) {
        List<SweepRun> runs = layout.numbers().runs().runs();
        for (int i = 0; i < runs.size(); i++) {
            SweepRun run = runs.get(i);
            boolean one = run.number() == focus.run() || run.number() == focus.pointed();
            if (one || run.cell() == focus.cell() - 1) {
                Shape line = line(i);
                g2.setPaint(look.theme().surface());
                g2.setStroke(SweepLook.stroke(one ? 5 : 3.5));
                g2.draw(line);
                g2.setPaint(one ? look.theme().text() : colour(run));
                g2.setStroke(SweepLook.stroke(one ? 2.5 : 1.75));
                g2.draw(line);
            }
        }
    }

    private void paintAxes(Graphics2D g2) {
        for (int axis = 0; axis < layout.axes().order().size(); axis++) {
            boolean on = layout.column(axis).equals(active);
            g2.setPaint(on ? look.theme().accent() : look.theme().axis());
            g2.setStroke(new BasicStroke(on ? 2.5f : 1.5f));
            double x = layout.x(axis);
            g2.draw(new Line2D.Double(x, layout.top(), x, layout.bottom()));
        }
    }

    private void paintBrush(Graphics2D g2, int axis) {
        Brush.Span span = brush.spans().get(layout.column(axis));
        if (span == null) {
            return;
        }
        double[] ends = layout.ends(axis, span);
        Color accent = look.theme().accent();
        Shape box =
                new RoundRectangle2D.Double(
                        layout.x(axis) - HANDLE,
                        ends[0],
                        2 * HANDLE,
                        Math.max(4, ends[1] - ends[0]),
                        6,
                        6);
        g2.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 50));
        g2.fill(box);
        g2.setPaint(accent);
        g2.setStroke(SweepLook.stroke(2));
        g2.draw(box);
    }

    private void paintTicks(Graphics2D g2, int axis) {
        g2.setFont(look.regular());
        FontMetrics metrics = g2.getFontMetrics();
        int most = (int) Math.max(2, (layout.bottom() - layout.top()) / (look.small() * 2.4));
        boolean last = axis == layout.axes().order().size() - 1;
        double room = axis == 0 ? layout.x(0) - 8 : layout.pitch() * 0.5;
        if (room < look.small() * 1.6) {
            return;
        }
        for (Tick tick : layout.numbers().scale(layout.column(axis)).ticks(most)) {
            String label =
                    LineEndAxis.shortened(
                            tick.label(),
                            metrics,
                            last ? layout.width() - layout.x(axis) - 8 : room);
            double x = layout.x(axis) + (last ? 8 : -8 - metrics.stringWidth(label));
            double y = layout.y(axis, tick.value()) + metrics.getAscent() * 0.36;
            haloed(g2, label, x, y, look.theme().muted());
        }
    }

    private void paintName(Graphics2D g2, int axis) {
        SweepColumn column = layout.column(axis);
        boolean marked = column.equals(active) || brush.spans().containsKey(column);
        g2.setFont(look.semibold());
        FontMetrics metrics = g2.getFontMetrics();
        double room = layout.nameRoom();
        List<String> lines = layout.nameLines(axis, metrics);
        double line = look.small() * 1.2;
        int above = lines.size() - 1 + layout.nameLift(axis);
        double y = layout.top() - look.small() * 0.9 - above * line;
        for (String words : lines) {
            String shown = LineEndAxis.shortened(words, metrics, room);
            double wide = metrics.stringWidth(shown);
            double x = Math.clamp(layout.x(axis) - wide / 2, 0, Math.max(0, layout.width() - wide));
            haloed(g2, shown, x, y, marked ? look.theme().accent() : look.theme().text());
            y += line;
        }
    }

    private void paintWithout(Graphics2D g2) {
        for (int axis = 0; axis < layout.axes().order().size(); axis++) {
            if (layout.numbers().scale(layout.column(axis)).gaps()) {
                double x = layout.x(axis);
                g2.setPaint(look.theme().warning());
                g2.setStroke(SweepLook.stroke(2));
                g2.draw(new Line2D.Double(x - 5, layout.without(), x + 5, layout.without()));
            }
        }
        boolean diverged = layout.numbers().runs().runs().stream().anyMatch(SweepRun::diverged);
        if (diverged) {
            g2.setFont(look.regular());
            FontMetrics metrics = g2.getFontMetrics();
            String words = LineEndAxis.shortened(tr("diverged"), metrics, layout.pitch() * 0.8);
            double right = layout.x(layout.axes().order().size() - 1) - 10;
            haloed(
                    g2,
                    words,
                    right - metrics.stringWidth(words),
                    layout.without() + metrics.getAscent() * 0.36,
                    look.theme().warning());
        }
    }

    private void haloed(Graphics2D g2, String words, double x, double y, Color color) {
        Shape outline =
                g2.getFont()
                        .createGlyphVector(g2.getFontRenderContext(), words)
                        .getOutline((float) x, (float) y);
        g2.setPaint(look.theme().surface());
        g2.setStroke(SweepLook.stroke(HALO));
        g2.draw(outline);
        g2.setPaint(color);
        g2.drawString(words, (float) x, (float) y);
    }
}
