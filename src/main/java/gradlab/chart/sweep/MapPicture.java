package gradlab.chart.sweep;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.Declutter;
import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ColourMap;
import gradlab.chart.picture.Painter;
import gradlab.run.sweep.SweepRun;
import gradlab.text.Numbers;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The map of a sweep: the brighter, the better; in each place its number and a dot a run, the best
 * and the chosen one in rings.
 */
public record MapPicture(MapLayout layout, SweepFocus focus, SweepLook look) implements Painter {
    private static final double LEAST_TYPE = 8;
    private static final int MOST_DOTS = 8;
    private static final double DIMMED = 0.82;

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        SweepLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        double type = numberSize(g2);
        for (MapPlace place : layout.map().places()) {
            paintPlace(g2, place, type);
        }
        layout.map().bestPlace().ifPresent(place -> ring(g2, place, look.theme().text(), 0));
        layout.map()
                .of(focus.cell())
                .ifPresent(place -> ring(g2, place, look.theme().accent(), 2.5));
        paintAcross(g2);
        paintUp(g2);
        new MapLegend(layout, look).paint(g2);
        g2.setTransform(before);
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
                g2 -> paint(g2, new Rectangle2D.Double(), (place, words) -> {}));
    }

    /** One size for all numbers; 0 where there is no room for them. */
    private double numberSize(Graphics2D g2) {
        double usual = look.small() * 1.15;
        FontMetrics metrics = g2.getFontMetrics(ChartFonts.semibold(usual));
        double widest =
                layout.map().places().stream()
                        .mapToDouble(place -> metrics.stringWidth(Numbers.brief(place.score())))
                        .max()
                        .orElse(1);
        double size = Math.min(usual, usual * (layout.cellWidth() - 6) / widest);
        size = Math.min(size, layout.cellHeight() * 0.72);
        return size < LEAST_TYPE ? 0 : size;
    }

    private void paintPlace(Graphics2D g2, MapPlace place, double type) {
        if (place.cells().isEmpty()) {
            return;
        }
        Rectangle2D cell = layout.cell(place);
        boolean held = place.cells().stream().noneMatch(focus::contains);
        Color colour = colour(place);
        Color shown = held && place.done() > 0 ? look.faded(colour, DIMMED) : colour;
        g2.setPaint(shown);
        g2.fill(shape(cell, 3));
        if (place.broken()) {
            hatch(g2, cell, held);
        }
        boolean dots = layout.cellHeight() > 2.6 * look.small() && layout.cellWidth() > 22;
        Color ink =
                held && place.done() > 0
                        ? look.theme().muted()
                        : place.broken() || place.done() == 0
                                ? look.theme().text()
                                : SweepLook.inkOn(shown);
        if (type > 0 && place.done() > 0) {
            g2.setFont(ChartFonts.semibold(type));
            g2.setPaint(ink);
            double y = cell.getCenterY() + type * (dots ? 0.08 : 0.36);
            centred(g2, words(g2, place, cell), cell, y);
        }
        if (dots) {
            paintDots(g2, place, cell, ink);
        }
    }

    private String words(Graphics2D g2, MapPlace place, Rectangle2D cell) {
        if (!place.broken()) {
            return Numbers.brief(place.score());
        }
        String word = tr("diverged");
        return g2.getFontMetrics().stringWidth(word) < cell.getWidth() - 4 ? word : "×";
    }

    private Color colour(MapPlace place) {
        if (place.done() == 0 || place.broken()) {
            return look.faded(look.theme().grid(), 0.35);
        }
        return ColourMap.VIRIDIS.at(layout.map().brightness(place.score()));
    }

    private static Shape shape(Rectangle2D cell, double round) {
        double arc = Math.min(2 * round, Math.min(cell.getWidth(), cell.getHeight()) / 3);
        return new RoundRectangle2D.Double(
                cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), arc, arc);
    }

    /** Told from a bad score by more than a colour. */
    private void hatch(Graphics2D g2, Rectangle2D cell, boolean held) {
        Shape clip = g2.getClip();
        g2.clip(cell);
        g2.setPaint(look.faded(look.theme().warning(), held ? 0.85 : 0.55));
        g2.setStroke(SweepLook.stroke(1));
        double step = Math.max(5, Math.min(8, cell.getHeight() / 3));
        for (double x = -cell.getHeight(); x < cell.getWidth(); x += step) {
            g2.draw(
                    new Line2D.Double(
                            cell.getX() + x,
                            cell.getMaxY(),
                            cell.getX() + x + cell.getHeight(),
                            cell.getY()));
        }
        g2.setClip(clip);
    }

    private static void centred(Graphics2D g2, String words, Rectangle2D cell, double y) {
        double width = g2.getFontMetrics().stringWidth(words);
        g2.drawString(words, (float) (cell.getCenterX() - width / 2), (float) y);
    }

    private void paintDots(Graphics2D g2, MapPlace place, Rectangle2D cell, Color ink) {
        double y = cell.getCenterY() + look.small() * 0.95;
        double size = look.small() * 0.36;
        double step = size * 1.6;
        g2.setPaint(ink);
        if (place.planned() > MOST_DOTS || place.planned() * step > cell.getWidth() - 4) {
            g2.setFont(ChartFonts.regular(look.small() * 0.85));
            String counted =
                    place.done() == place.planned()
                            ? tr("{0} {0|run|runs}", place.done())
                            : tr("{0} of {1}", place.done(), place.planned());
            if (g2.getFontMetrics().stringWidth(counted) < cell.getWidth() - 2) {
                centred(g2, counted, cell, y + look.small() * 0.35);
            }
            return;
        }
        double x = cell.getCenterX() - (place.planned() - 1) * step / 2;
        List<SweepRun> over = place.runs().toList();
        g2.setStroke(SweepLook.stroke(1));
        for (int i = 0; i < place.planned(); i++, x += step) {
            if (i < over.size() && over.get(i).diverged()) {
                cross(g2, x, y, size / 2);
                continue;
            }
            Shape dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            g2.draw(dot);
            if (i < over.size()) {
                g2.fill(dot);
            }
        }
    }

    private static void cross(Graphics2D g2, double x, double y, double half) {
        g2.draw(new Line2D.Double(x - half, y - half, x + half, y + half));
        g2.draw(new Line2D.Double(x - half, y + half, x + half, y - half));
    }

    private void ring(Graphics2D g2, MapPlace place, Color colour, double out) {
        Rectangle2D cell = layout.cell(place);
        double thin = Math.min(1, Math.min(cell.getWidth(), cell.getHeight()) / 16);
        double by = out * thin;
        Rectangle2D around =
                new Rectangle2D.Double(
                        cell.getX() - by,
                        cell.getY() - by,
                        cell.getWidth() + 2 * by,
                        cell.getHeight() + 2 * by);
        g2.setPaint(look.theme().surface());
        g2.setStroke(SweepLook.stroke(Math.max(2, 5 * thin)));
        g2.draw(shape(around, 4));
        g2.setPaint(colour);
        g2.setStroke(SweepLook.stroke(Math.max(1, 2.5 * thin)));
        g2.draw(shape(around, 4));
    }

    private void paintAcross(Graphics2D g2) {
        g2.setFont(look.regular());
        g2.setPaint(look.theme().muted());
        FontMetrics metrics = g2.getFontMetrics();
        List<String> words = layout.map().acrossWords();
        double widest = words.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
        double wanted = Math.min(widest + 8, look.small() * 9);
        int room = (int) Math.max(1, layout.grid().getWidth() / wanted);
        List<Integer> shown = Declutter.choose(words.size(), room, _ -> false);
        double free = layout.grid().getWidth() / shown.size() - 6;
        double y = layout.grid().getMaxY() + metrics.getAscent() + 4;
        for (int column : shown) {
            String word = LineEndAxis.shortened(words.get(column), metrics, free);
            double wide = metrics.stringWidth(word);
            double x = layout.grid().getX() + (column + 0.5) * layout.cellWidth() - wide / 2;
            g2.drawString(word, (float) Math.min(x, layout.width() - wide), (float) y);
        }
        String name =
                LineEndAxis.shortened(layout.map().acrossName(), metrics, layout.grid().getWidth());
        double x = layout.grid().getCenterX() - metrics.stringWidth(name) / 2.0;
        g2.drawString(name, (float) x, (float) (y + look.small() * 1.45));
    }

    private void paintUp(Graphics2D g2) {
        g2.setFont(look.regular());
        g2.setPaint(look.theme().muted());
        FontMetrics metrics = g2.getFontMetrics();
        List<String> words = layout.map().upWords();
        boolean named = !layout.map().upName().isEmpty();
        double right = layout.grid().getX() - look.small() * 0.7;
        double free = right - (named ? look.small() * 1.5 : 0);
        int room = (int) Math.max(1, layout.grid().getHeight() / (look.small() * 1.3));
        for (int row : Declutter.choose(words.size(), room, _ -> false)) {
            String word = LineEndAxis.shortened(words.get(row), metrics, free);
            double y = layout.grid().getMaxY() - (row + 0.5) * layout.cellHeight();
            g2.drawString(
                    word,
                    (float) (right - metrics.stringWidth(word)),
                    (float) (y + metrics.getAscent() * 0.36));
        }
        Font font = g2.getFont();
        AffineTransform before = g2.getTransform();
        String name =
                LineEndAxis.shortened(layout.map().upName(), metrics, layout.grid().getHeight());
        double y = layout.grid().getCenterY() + metrics.stringWidth(name) / 2.0;
        g2.rotate(-Math.PI / 2, look.small(), y);
        g2.drawString(name, (float) look.small(), (float) y);
        g2.setTransform(before);
        g2.setFont(font);
    }
}
