package gradlab.diagram;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.look.Contrast;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws one diagram: links below, tiles above, a heading over every column. */
final class DiagramPainter {
    private static final double NAME = 11;
    private static final double SMALL = 10;
    private static final double GAUGE = 48;
    private static final double FAINTEST = 0.12;
    private static final double UNCROWDED = 80;

    private final NetworkDiagram diagram;
    private final DiagramLayout layout;
    private final Graphics2D g2;
    private final DiagramStyle style;
    private final ChartTheme theme;
    private final double scale;

    DiagramPainter(NetworkDiagram diagram, Graphics2D g2, DiagramStyle style) {
        this.diagram = diagram;
        this.g2 = g2;
        this.style = style;
        layout = diagram.layout();
        theme = style.theme();
        scale = style.scale();
    }

    void paint() {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        clear();
        for (int i = 1; i < diagram.size(); i++) {
            double crowd = Math.clamp(Math.sqrt(UNCROWDED / diagram.links(i).size()), 0.35, 1);
            diagram.links(i).forEach(link -> link(link, crowd));
        }
        for (int i = 0; i < diagram.size(); i++) {
            heading(i);
            arc(i);
            tiles(i);
        }
    }

    private void clear() {
        Composite usual = g2.getComposite();
        g2.setComposite(AlphaComposite.Clear);
        g2.fill(new Rectangle2D.Double(0, 0, style.width(), style.height()));
        g2.setComposite(usual);
    }

    private void link(UnitLink link, double crowd) {
        double strength = link.strength(diagram.reach());
        g2.setColor(colour(link.weight(), strength, crowd));
        g2.setStroke(
                new BasicStroke(
                        (float) (scale * (0.5 + 2.7 * strength * crowd)),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND));
        g2.draw(LinkShape.of(link, layout).curve());
    }

    /** Grey near zero, then orange or blue; the weaker, the fainter. */
    private Color colour(float weight, double strength, double crowd) {
        Color end =
                Float.isNaN(weight)
                        ? theme.axis()
                        : weight < 0 ? theme.negative() : theme.positive();
        Color mixed = Contrast.mix(theme.axis(), end, Math.min(1, 0.3 + 1.4 * strength));
        int alpha = (int) Math.round(255 * (FAINTEST + (0.9 - FAINTEST) * strength) * crowd);
        return new Color(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), alpha);
    }

    private void heading(int column) {
        double middle = layout.places().get(column).middle();
        double top = layout.header() - 40 * scale;
        String name = diagram.columns().get(column).name();
        write(name, ChartFonts.semibold(NAME * scale), theme.text(), middle, top + 11 * scale);
        write(
                diagram.heading(column),
                ChartFonts.regular(SMALL * scale),
                theme.muted(),
                middle,
                top + 24 * scale);
        double norm = diagram.norm(column);
        if (!Double.isNaN(norm)) {
            gauge(middle, top + 30 * scale, GradientShade.share(norm));
        }
    }

    private void gauge(double middle, double top, double share) {
        double width = Math.min(GAUGE * scale, layout.pitch() * 0.7);
        double height = 4 * scale;
        double left = middle - width / 2;
        g2.setColor(theme.grid());
        g2.fill(new RoundRectangle2D.Double(left, top, width, height, height, height));
        g2.setColor(ColourMap.VIRIDIS.at(share));
        double length = Math.max(height, share * width);
        g2.fill(new RoundRectangle2D.Double(left, top, length, height, height, height));
    }

    private void arc(int column) {
        int source = diagram.columns().get(column).source();
        if (source < 0) {
            return;
        }
        double from = layout.places().get(source).middle();
        double to = layout.places().get(column).middle();
        double foot = layout.header() - 42 * scale;
        double rise = 28 * scale;
        g2.setColor(theme.accent());
        g2.setStroke(new BasicStroke((float) (1.6 * scale)));
        g2.draw(
                new CubicCurve2D.Double(
                        from, foot, from + rise, foot - rise, to - rise, foot - rise, to, foot));
        double head = 4 * scale;
        g2.draw(new Line2D.Double(to - head, foot - head * 0.4, to, foot));
        g2.draw(new Line2D.Double(to + head * 0.1, foot - head * 1.1, to, foot));
    }

    private void tiles(int column) {
        ColumnPlace place = layout.places().get(column);
        if (place.count() > place.rows()) {
            // No end of a link shows between tiles that it does not lead to.
            g2.setColor(theme.grid());
            g2.fill(place.bounds());
        }
        for (int i = 0; i < place.count(); i++) {
            tile(place.tile(i), diagram.facts(column, i), diagram.scale(column));
        }
    }

    private void tile(Rectangle2D place, UnitFacts facts, FaceScale colours) {
        g2.setColor(theme.surface());
        g2.fill(place);
        facts.face().paint(g2, place, colours, theme);
        g2.setStroke(new BasicStroke((float) scale));
        g2.setColor(facts.dead() ? theme.warning() : theme.axis());
        g2.draw(place);
        if (facts.dead()) {
            g2.draw(
                    new Line2D.Double(
                            place.getX(), place.getMaxY(), place.getMaxX(), place.getY()));
        }
    }

    private void write(String words, Font font, Color color, double middle, double baseline) {
        g2.setFont(font);
        g2.setColor(color);
        FontMetrics metrics = g2.getFontMetrics();
        String fitting = fitting(words, metrics, layout.pitch() - 4 * scale);
        double width = metrics.stringWidth(fitting);
        g2.drawString(fitting, (float) (middle - width / 2), (float) baseline);
    }

    /** As much of a text as fits, its end kept, since names differ there. */
    private static String fitting(String words, FontMetrics metrics, double width) {
        String fitting = words;
        int left = words.length();
        while (left > 1 && metrics.stringWidth(fitting) > width) {
            left--;
            int start = Math.ceilDiv(left, 2);
            fitting = words.substring(0, start) + "…" + words.substring(words.length() - left / 2);
        }
        return fitting;
    }
}
