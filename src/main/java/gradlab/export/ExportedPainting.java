package gradlab.export;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.picture.Painter;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A picture that lays itself out, to be written as a file under its title.
 *
 * @param painter draws what fills the picture but its head and margins
 * @param caption of what it is, under the title
 * @param words what it shows, for those who do not see it
 */
public record ExportedPainting(
        Painter painter,
        String title,
        String caption,
        String words,
        ChartTheme theme,
        int width,
        int height,
        double density)
        implements ExportedPicture {
    /** How much of the height title, caption and margins take. */
    public static final int HEAD = 80;

    /** What stays free at each side. */
    public static final int MARGIN = 16;

    private static final int TITLE = 20;

    @Override
    public void draw(Graphics2D surface) {
        surface.setPaint(theme.surface());
        surface.fill(new Rectangle2D.Double(0, 0, width, height));
        surface.setFont(ChartFonts.semibold(TITLE));
        surface.setPaint(theme.text());
        surface.drawString(title, MARGIN, MARGIN + 16);
        surface.setFont(ChartFonts.regular(ChartFonts.SMALL * 1.15));
        surface.setPaint(theme.muted());
        surface.drawString(caption, MARGIN, MARGIN + 36);
        double top = HEAD - MARGIN;
        painter.paint(
                surface,
                new Rectangle2D.Double(MARGIN, top, width - 2.0 * MARGIN, height - HEAD),
                (place, told) -> {});
    }
}
