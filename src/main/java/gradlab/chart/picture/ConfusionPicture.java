package gradlab.chart.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.Declutter;
import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.subject.ChartOptions;
import gradlab.engine.metric.Confusion;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Draws a confusion matrix: each cell in the colour of the class that was answered, as on a
 * decision surface, the stronger the greater its share of the true class; right answers are framed.
 * Beside it, precision, recall and F1 of each class.
 */
public final class ConfusionPicture implements Painter {
    private static final int GAP = 8;
    private static final int DOT = 12;
    private static final double NAMES = 0.24;
    private static final double WIDEST = 2.6;
    private static final double FAINTEST = 0.06;
    private static final double SMALLEST = 7;
    private final Confusion confusion;
    private final List<String> names;
    private final ChartTheme theme;
    private final Font font;
    private final boolean large;

    public ConfusionPicture(Confusion confusion, List<String> names, ChartOptions options) {
        this.confusion = confusion;
        this.names = names;
        theme = options.theme();
        large = options.large();
        font = ChartFonts.regular(ChartFrame.size(options));
    }

    private record Layout(
            Rectangle2D matrix,
            double cellWidth,
            double cellHeight,
            int scores,
            double scoreWidth) {
        Rectangle2D cell(int row, int column) {
            return new Rectangle2D.Double(
                    matrix.getX() + column * cellWidth,
                    matrix.getY() + row * cellHeight,
                    cellWidth,
                    cellHeight);
        }

        double middle(int row) {
            return matrix.getY() + (row + 0.5) * cellHeight;
        }
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        g2.setFont(font);
        Layout layout = layout(g2.getFontMetrics(), area);
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                paintCell(g2, layout.cell(row, column), row, column);
                tips.add(layout.cell(row, column), words(row, column));
            }
        }
        paintNames(g2, layout, area);
        paintScores(g2, layout);
    }

    private Layout layout(FontMetrics metrics, Rectangle2D area) {
        int classes = names.size();
        double line = metrics.getHeight();
        double left = Math.min(widest(metrics), area.getWidth() * NAMES) + GAP + DOT;
        double scoreWidth = metrics.stringWidth(tr("precision")) + GAP * 1.5;
        double mean = metrics.stringWidth(tr("mean")) + GAP;
        double bottom = large && classes > 2 ? Math.min(left, area.getHeight() * 0.16) : line;
        double height = area.getHeight() - line - Math.max(line, bottom) - 4;
        double free = area.getWidth() - left - mean;
        int scores = free - 3 * scoreWidth > Math.max(classes * 2 * line, height * 0.7) ? 3 : 1;
        if (scores == 1) {
            scoreWidth = metrics.stringWidth("0.00") + GAP * 1.5;
        }
        double width = Math.min(free - scores * scoreWidth, height * WIDEST);
        double whole = left + width + scores * scoreWidth + mean;
        double x = area.getX() + (area.getWidth() - whole) / 2 + left;
        return new Layout(
                new Rectangle2D.Double(x, area.getY() + line, width, height),
                width / classes,
                height / classes,
                scores,
                scoreWidth);
    }

    private double widest(FontMetrics metrics) {
        return names.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private void paintCell(Graphics2D g2, Rectangle2D cell, int row, int column) {
        int count = confusion.count(row, column);
        Color full = theme.ofClass(column);
        double strength = FAINTEST + (1 - FAINTEST) * confusion.share(row, column);
        Color colour =
                count == 0
                        ? Contrast.mix(theme.surface(), theme.neutral(), 0.7)
                        : Contrast.mix(theme.neutral(), full, strength);
        double gap = cell.getHeight() > 12 && cell.getWidth() > 12 ? 1 : 0.25;
        g2.setPaint(colour);
        g2.fill(
                new Rectangle2D.Double(
                        cell.getX() + gap / 2,
                        cell.getY() + gap / 2,
                        cell.getWidth() - gap,
                        cell.getHeight() - gap));
        if (row == column) {
            frame(g2, cell, gap);
        }
        if (count > 0) {
            paintCount(g2, cell, row, column, Contrast.readable(theme.text(), colour, 4.5));
        }
    }

    /** Around right answers, told from mistakes by more than their place. */
    private void frame(Graphics2D g2, Rectangle2D cell, double gap) {
        g2.setPaint(theme.text());
        g2.setStroke(new BasicStroke((float) Math.max(0.75, 1.5 * gap)));
        g2.draw(
                new Rectangle2D.Double(
                        cell.getX() + gap,
                        cell.getY() + gap,
                        cell.getWidth() - 2 * gap,
                        cell.getHeight() - 2 * gap));
    }

    private void paintCount(Graphics2D g2, Rectangle2D cell, int row, int column, Color colour) {
        String text = Integer.toString(confusion.count(row, column));
        double usual = font.getSize2D();
        double size =
                Math.min(
                        Math.clamp(cell.getHeight() * 0.16, usual, 1.7 * usual),
                        cell.getHeight() * 0.78);
        double width = g2.getFontMetrics(font).stringWidth(text) / font.getSize2D();
        size = Math.min(size, (cell.getWidth() - 3) / width);
        if (size < SMALLEST) {
            return;
        }
        g2.setPaint(colour);
        boolean room = cell.getHeight() > 3 * size && cell.getWidth() > 4 * size;
        double y = cell.getCenterY() + size * (room ? -0.2 : 0.36);
        centred(g2, text, ChartFonts.semibold(size), cell.getCenterX(), y);
        if (room) {
            String share = percent(confusion.share(row, column));
            centred(g2, share, ChartFonts.regular(size * 0.9), cell.getCenterX(), y + size * 1.2);
        }
    }

    private static void centred(Graphics2D g2, String text, Font font, double x, double y) {
        g2.setFont(font);
        double width = g2.getFontMetrics().stringWidth(text);
        g2.drawString(text, (float) (x - width / 2), (float) y);
    }

    private void paintNames(Graphics2D g2, Layout layout, Rectangle2D area) {
        g2.setFont(font);
        g2.setPaint(theme.muted());
        FontMetrics metrics = g2.getFontMetrics();
        Rectangle2D matrix = layout.matrix();
        double left = matrix.getX() - area.getX() - GAP - DOT;
        for (int i : shown(metrics, layout)) {
            String name =
                    LineEndAxis.shortened(names.get(i), metrics, Math.min(left, widest(metrics)));
            double x = matrix.getX() - GAP - DOT - metrics.stringWidth(name);
            g2.setPaint(theme.ofClass(i));
            double dot = DOT * 0.6;
            g2.fill(
                    new Ellipse2D.Double(
                            matrix.getX() - GAP / 2.0 - dot, layout.middle(i) - dot / 2, dot, dot));
            g2.setPaint(theme.muted());
            g2.drawString(name, (float) x, (float) (layout.middle(i) + half(metrics)));
        }
        double below = area.getMaxY() - matrix.getMaxY() - 3;
        if (layout.cellWidth() > Math.min(widest(metrics) + 6, 4 * metrics.getHeight())) {
            for (int i = 0; i < names.size(); i++) {
                String name = LineEndAxis.shortened(names.get(i), metrics, layout.cellWidth() - 6);
                double x = layout.cell(0, i).getCenterX() - metrics.stringWidth(name) / 2.0;
                g2.drawString(
                        name, (float) x, (float) (matrix.getMaxY() + metrics.getAscent() + 2));
            }
        } else if (layout.cellWidth() >= metrics.getAscent() && below > 2 * metrics.getHeight()) {
            paintUpright(g2, layout, below);
        }
    }

    private void paintUpright(Graphics2D g2, Layout layout, double room) {
        FontMetrics metrics = g2.getFontMetrics();
        AffineTransform before = g2.getTransform();
        for (int i = 0; i < names.size(); i++) {
            String name = LineEndAxis.shortened(names.get(i), metrics, room);
            double x = layout.cell(0, i).getCenterX() + half(metrics);
            g2.rotate(-Math.PI / 2, x, layout.matrix().getMaxY() + 4);
            double y = layout.matrix().getMaxY() + 4;
            g2.drawString(name, (float) (x - metrics.stringWidth(name)), (float) y);
            g2.setTransform(before);
        }
    }

    /** The classes whose row has room for its name. */
    private Set<Integer> shown(FontMetrics metrics, Layout layout) {
        int room = (int) (layout.matrix().getHeight() / (metrics.getHeight() * 0.82));
        return new HashSet<>(Declutter.choose(names.size(), Math.max(1, room), i -> false));
    }

    private void paintScores(Graphics2D g2, Layout layout) {
        g2.setFont(font);
        g2.setPaint(theme.muted());
        FontMetrics metrics = g2.getFontMetrics();
        List<String> heads =
                layout.scores() == 3 ? List.of(tr("precision"), tr("recall"), "F1") : List.of("F1");
        double last = layout.matrix().getMaxY() + metrics.getAscent() + 2;
        for (int k = 0; k < heads.size(); k++) {
            double right = layout.matrix().getMaxX() + (k + 1) * layout.scoreWidth();
            g2.setFont(font);
            g2.setPaint(theme.muted());
            right(g2, heads.get(k), right, layout.matrix().getY() - metrics.getDescent() - 1);
            int score = k + 3 - heads.size();
            right(g2, two(mean(score)), right, last);
            g2.setPaint(theme.text());
            for (int i : shown(metrics, layout)) {
                right(g2, two(score(i, score)), right, layout.middle(i) + half(metrics));
            }
        }
        g2.setPaint(theme.muted());
        double x = layout.matrix().getMaxX() + heads.size() * layout.scoreWidth() + GAP;
        g2.drawString(tr("mean"), (float) x, (float) last);
    }

    private double score(int label, int score) {
        return switch (score) {
            case 0 -> confusion.precision(label);
            case 1 -> confusion.recall(label);
            default -> confusion.f1(label);
        };
    }

    private double mean(int score) {
        return switch (score) {
            case 0 -> confusion.macroPrecision();
            case 1 -> confusion.macroRecall();
            default -> confusion.macroF1();
        };
    }

    private static void right(Graphics2D g2, String text, double x, double y) {
        g2.drawString(text, (float) (x - g2.getFontMetrics().stringWidth(text)), (float) y);
    }

    private static double half(FontMetrics metrics) {
        return (metrics.getAscent() - metrics.getDescent()) / 2.0;
    }

    private static String two(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String percent(double share) {
        return tr("{0} %", (int) Math.round(100 * share));
    }

    private String words(int row, int column) {
        return row == column
                ? tr(
                        "{0}: {1} of {2} {2|row|rows} right ({3})",
                        names.get(row),
                        confusion.count(row, row),
                        confusion.wanted(row),
                        percent(confusion.recall(row)))
                : tr(
                        "{0} taken for {1}: {2} of {3} {3|row|rows} ({4})",
                        names.get(row),
                        names.get(column),
                        confusion.count(row, column),
                        confusion.wanted(row),
                        percent(confusion.share(row, column)));
    }
}
