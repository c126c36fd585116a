package gradlab.chart.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.Declutter;
import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.picture.Painter;
import gradlab.run.sweep.SweepRun;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** How the scores of a sweep spread at each value of an axis: a box each, and all points. */
public record BoxesPicture(BoxesLayout layout, SweepFocus focus, SweepLook look)
        implements Painter {
    private static final int MANY = 400;

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        paint(g2, area, false);
    }

    /**
     * Draws over all of an image.
     *
     * @param density device pixels to a logical one
     */
    public void draw(BufferedImage image, double density) {
        SweepLook.onto(
                image,
                density,
                look.theme().surface(),
                g2 -> paint(g2, new Rectangle2D.Double(), true));
    }

    private void paint(Graphics2D g2, Rectangle2D area, boolean pixels) {
        SweepLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        paintGrid(g2);
        for (int box = 0; box < layout.words().size(); box++) {
            paintBox(g2, box);
        }
        paintPoints(g2, pixels);
        paintWords(g2);
        g2.setTransform(before);
    }

    private void paintGrid(Graphics2D g2) {
        g2.setFont(look.regular());
        FontMetrics metrics = g2.getFontMetrics();
        int most = (int) Math.max(2, layout.bottom() / (look.small() * 3));
        for (Tick tick : layout.scale().ticks(most)) {
            double y = layout.yOfShare(tick.value());
            g2.setPaint(look.theme().grid());
            g2.setStroke(SweepLook.stroke(1));
            g2.draw(new Line2D.Double(layout.left(), y, layout.width(), y));
            g2.setPaint(look.theme().muted());
            String label = LineEndAxis.shortened(tick.label(), metrics, layout.left() - 8);
            double x = layout.left() - 8 - metrics.stringWidth(label);
            g2.drawString(label, (float) x, (float) (y + metrics.getAscent() * 0.36));
        }
        g2.setPaint(look.theme().axis());
        g2.setStroke(SweepLook.stroke(1));
        g2.draw(new Line2D.Double(layout.left(), layout.bottom(), layout.width(), layout.bottom()));
    }

    private void paintBox(Graphics2D g2, int at) {
        List<SweepRun> runs = layout.numbers().runs().runs();
        double[] scores =
                layout.members(at).stream()
                        .mapToDouble(member -> runs.get(member).score())
                        .filter(score -> !Double.isNaN(score))
                        .toArray();
        Box box = Box.of(scores);
        double middle = layout.middle(at);
        double half = layout.half();
        long diverged = layout.members(at).stream().filter(i -> runs.get(i).diverged()).count();
        if (diverged > 0) {
            paintDiverged(g2, middle, diverged);
        }
        if (box.n() == 0) {
            return;
        }
        double first = layout.y(box.first());
        double third = layout.y(box.third());
        Rectangle2D body = new Rectangle2D.Double(middle - half, third, 2 * half, first - third);
        Color accent = look.theme().accent();
        g2.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 55));
        g2.fill(body);
        g2.setPaint(look.theme().text());
        g2.setStroke(SweepLook.stroke(1.25));
        g2.draw(body);
        g2.draw(new Line2D.Double(middle, third, middle, layout.y(box.high())));
        g2.draw(new Line2D.Double(middle, first, middle, layout.y(box.low())));
        for (double end : new double[] {box.low(), box.high()}) {
            double y = layout.y(end);
            g2.draw(new Line2D.Double(middle - half / 2, y, middle + half / 2, y));
        }
        g2.setStroke(SweepLook.stroke(2.5));
        double y = layout.y(box.median());
        g2.draw(new Line2D.Double(middle - half, y, middle + half, y));
    }

    /** What has no score stands above all that have one. */
    private void paintDiverged(Graphics2D g2, double middle, long count) {
        g2.setFont(look.regular());
        g2.setPaint(look.theme().warning());
        String words = tr("{0} ×", count);
        double wide = g2.getFontMetrics().stringWidth(words);
        if (wide < layout.pitch()) {
            g2.drawString(words, (float) (middle - wide / 2), (float) look.small());
        }
    }

    private void paintPoints(Graphics2D g2, boolean pixels) {
        List<SweepRun> runs = layout.numbers().runs().runs();
        double size = runs.size() > MANY ? 2.5 : 4;
        Stamp quiet = new Stamp(g2, size, translucent(look.theme().muted(), 70), pixels);
        Stamp loud = new Stamp(g2, size, translucent(look.theme().accent(), 170), pixels);
        for (boolean in : new boolean[] {false, true}) {
            for (int box = 0; box < layout.words().size(); box++) {
                for (int member : layout.members(box)) {
                    SweepRun run = runs.get(member);
                    if (focus.contains(run) == in && !Double.isNaN(run.score())) {
                        Stamp stamp = in ? loud : quiet;
                        stamp.at(g2, layout.x(box, run), layout.y(run.score()));
                    }
                }
            }
        }
        for (int box = 0; box < layout.words().size(); box++) {
            for (int member : layout.members(box)) {
                paintChosen(g2, box, runs.get(member));
            }
        }
    }

    private void paintChosen(Graphics2D g2, int box, SweepRun run) {
        boolean one = run.number() == focus.run() || run.number() == focus.pointed();
        if (Double.isNaN(run.score()) || (!one && run.cell() != focus.cell() - 1)) {
            return;
        }
        double radius = one ? 5 : 3.5;
        Shape dot =
                new Ellipse2D.Double(
                        layout.x(box, run) - radius,
                        layout.y(run.score()) - radius,
                        2 * radius,
                        2 * radius);
        g2.setPaint(one ? look.theme().text() : look.theme().accent());
        g2.fill(dot);
        g2.setPaint(look.theme().surface());
        g2.setStroke(SweepLook.stroke(1.5));
        g2.draw(dot);
    }

    private static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private void paintWords(Graphics2D g2) {
        g2.setFont(look.regular());
        g2.setPaint(look.theme().muted());
        FontMetrics metrics = g2.getFontMetrics();
        List<String> words = layout.words();
        double widest = words.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
        double room = layout.width() - layout.left();
        double wanted = Math.min(widest + 6, look.small() * 9);
        List<Integer> shown =
                Declutter.choose(words.size(), (int) Math.max(1, room / wanted), _ -> false);
        double free = room / shown.size() - 4;
        double y = layout.bottom() + metrics.getAscent() + 4;
        for (int box : shown) {
            String word = LineEndAxis.shortened(words.get(box), metrics, free);
            double wide = metrics.stringWidth(word);
            double x = Math.min(layout.middle(box) - wide / 2, layout.width() - wide);
            g2.drawString(word, (float) x, (float) y);
        }
        String name = LineEndAxis.shortened(layout.name(), metrics, room);
        double x = layout.left() + (room - metrics.stringWidth(name)) / 2;
        g2.drawString(name, (float) x, (float) (y + look.small() * 1.45));
    }
}
