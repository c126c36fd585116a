package gradlab.chart.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.subject.ChartOptions;
import gradlab.data.prepare.PreparedData;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Mistake;
import gradlab.text.Numbers;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** Images taken for what they are not, each with its class, what it was taken for, how surely. */
public final class MistakeImages implements Painter {
    private static final int LINES = 3;
    private static final double TEXT = 6.2;
    private static final double GAP = 8;
    private final Answers answers;
    private final List<Mistake> mistakes;
    private final List<String> names;
    private final ImagePixels pixels;
    private final ChartTheme theme;
    private final Font font;

    public MistakeImages(
            Answers answers, List<Mistake> mistakes, PreparedData data, ChartOptions options) {
        this.answers = answers;
        this.mistakes = mistakes;
        names = data.classNames();
        pixels = ImagePixels.of(data);
        theme = options.theme();
        font = ChartFonts.regular(ChartFrame.size(options));
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        double height = LINES * metrics.getHeight();
        double text = Math.min(widest(metrics), TEXT * font.getSize2D());
        double width = height + 6 + text;
        TileLayout layout = TileLayout.ofSize(area, width, height, GAP);
        for (int i = 0; i < Math.min(layout.capacity(), mistakes.size()); i++) {
            Mistake mistake = mistakes.get(i);
            paint(g2, layout.tile(i), mistake);
            tips.add(layout.tile(i), words(mistake));
        }
    }

    private double widest(FontMetrics metrics) {
        return names.stream().mapToInt(name -> metrics.stringWidth("→ " + name)).max().orElse(0);
    }

    private void paint(Graphics2D g2, Rectangle2D tile, Mistake mistake) {
        FontMetrics metrics = g2.getFontMetrics(font);
        double side = tile.getHeight();
        ImagePixels.draw(
                g2,
                pixels.image(answers.data().inputs(), mistake.row()),
                tile.getX(),
                tile.getY(),
                side,
                side);
        double x = tile.getX() + side + 6;
        double room = tile.getMaxX() - x;
        double y = tile.getY() + metrics.getAscent();
        g2.setFont(font);
        g2.setPaint(theme.text());
        g2.drawString(
                LineEndAxis.shortened(names.get(mistake.wanted()), metrics, room),
                (float) x,
                (float) y);
        g2.setPaint(theme.label(theme.ofClass(mistake.said())));
        g2.drawString(
                LineEndAxis.shortened("→ " + names.get(mistake.said()), metrics, room),
                (float) x,
                (float) (y + metrics.getHeight()));
        g2.setPaint(theme.muted());
        g2.drawString(
                String.format(Locale.ROOT, "%.2f", mistake.confidence()),
                (float) x,
                (float) (y + 2 * metrics.getHeight()));
    }

    private String words(Mistake mistake) {
        return tr(
                "Row {0}: {1} taken for {2} with probability {3}, loss {4}",
                Integer.toString(answers.data().sourceRows()[mistake.row()] + 1),
                names.get(mistake.wanted()),
                names.get(mistake.said()),
                Numbers.brief(mistake.confidence()),
                Numbers.brief(mistake.loss()));
    }
}
