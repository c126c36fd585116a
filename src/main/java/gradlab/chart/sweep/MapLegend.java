package gradlab.chart.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ColourMap;
import gradlab.text.Numbers;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** What the colours and dots of a map mean; with little room, the less that is needed goes. */
record MapLegend(MapLayout layout, SweepLook look) {
    private static final int STEPS = 64;

    void paint(Graphics2D g2) {
        g2.setFont(look.regular());
        FontMetrics metrics = g2.getFontMetrics();
        SweepMap map = layout.map();
        if (Double.isNaN(map.best())) {
            return;
        }
        String low = Numbers.brief(map.best());
        String high =
                map.darkIsChance()
                        ? tr("{0}, chance", Numbers.brief(map.dark()))
                        : Numbers.brief(map.dark());
        String what = what();
        String dots = tr("run over, to come");
        double gap = look.small();
        double dot = look.small() * 0.36;
        double bar = Math.clamp(layout.width() * 0.2, look.small() * 4, look.small() * 12);
        double scale = metrics.stringWidth(low) + bar + metrics.stringWidth(high) + gap;
        double dotted = metrics.stringWidth(dots) + gap + 4 * dot;
        double left = layout.grid().getX();
        double free = layout.width() - left;
        boolean hasWhat = scale + metrics.stringWidth(what) + gap < free;
        boolean hasDots =
                scale + dotted + gap + (hasWhat ? metrics.stringWidth(what) + gap : 0) < free;
        double y = metrics.getAscent() + look.small() * 0.2;
        g2.setPaint(look.theme().muted());
        double x = left;
        if (hasWhat) {
            g2.drawString(what, (float) x, (float) y);
            x += metrics.stringWidth(what) + gap;
        }
        g2.drawString(low, (float) x, (float) y);
        x += metrics.stringWidth(low) + gap / 2;
        paintBar(g2, x, y, bar);
        x += bar + gap / 2;
        g2.setPaint(look.theme().muted());
        g2.drawString(high, (float) x, (float) y);
        if (hasDots) {
            paintDots(g2, layout.width() - dotted - 2, y - metrics.getAscent() * 0.36, dot);
            g2.drawString(
                    dots, (float) (layout.width() - metrics.stringWidth(dots) - 2), (float) y);
        }
    }

    /** What the number of a place is. */
    private String what() {
        int behind = layout.map().runs().axes().size() - (layout.map().axes().up() < 0 ? 1 : 2);
        if (behind <= 0) {
            return tr("median of the runs");
        }
        return switch (layout.map().axes().rest()) {
            case MEDIAN -> tr("median over all else");
            case BEST -> tr("best of all else");
        };
    }

    private void paintBar(Graphics2D g2, double x, double y, double width) {
        double height = look.small() * 0.75;
        for (int i = 0; i < STEPS; i++) {
            g2.setPaint(ColourMap.VIRIDIS.at(1 - i / (STEPS - 1.0)));
            double from = x + i * width / STEPS;
            g2.fill(new Rectangle2D.Double(from, y - height, width / STEPS + 0.5, height));
        }
    }

    private void paintDots(Graphics2D g2, double x, double y, double size) {
        Color ink = look.theme().text();
        g2.setPaint(ink);
        g2.setStroke(SweepLook.stroke(1));
        g2.fill(new Ellipse2D.Double(x, y - size / 2, size, size));
        g2.draw(new Ellipse2D.Double(x, y - size / 2, size, size));
        g2.draw(new Ellipse2D.Double(x + 1.6 * size, y - size / 2, size, size));
        g2.setPaint(look.theme().muted());
    }
}
