package gradlab.export;

import gradlab.chart.ChartDescription;
import gradlab.chart.PictureHead;
import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several charts of one run in one picture: rows of equal tiles under a line that says of which run
 * they are.
 *
 * @param charts in reading order, at least one, all of one size and theme
 * @param columns how many stand side by side; those of the last row share its width
 */
public record ExportedCharts(List<ExportedChart> charts, int columns) implements ExportedPicture {
    private static final int GAP = 16;
    private static final double TITLE = 20;
    private static final double CAPTION = 13;
    private static final int HEAD = 68;

    /** Refuses a picture of nothing. */
    public ExportedCharts {
        charts = List.copyOf(charts);
        if (charts.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("A picture of charts needs a chart and a column");
        }
    }

    private ExportedChart first() {
        return charts.getFirst();
    }

    private int rows() {
        return Math.ceilDiv(charts.size(), columns);
    }

    @Override
    public int width() {
        return columns * (first().width() + GAP) + GAP;
    }

    @Override
    public int height() {
        return HEAD + rows() * (first().height() + GAP);
    }

    @Override
    public double density() {
        return first().density();
    }

    @Override
    public String title() {
        return PictureHead.experiment(first().subject());
    }

    private String caption() {
        return PictureHead.runAndSeed(first().subject(), first().run());
    }

    @Override
    public String words() {
        return charts.stream()
                        .map(
                                each ->
                                        ChartDescription.of(
                                                each.kind(), each.subject(), each.options()))
                        .collect(Collectors.joining(" "))
                + " "
                + caption();
    }

    @Override
    public void draw(Graphics2D surface) {
        ChartTheme theme = first().options().theme();
        surface.setPaint(theme.surface());
        surface.fill(new Rectangle2D.Double(0, 0, width(), height()));
        surface.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        surface.setFont(ChartFonts.semibold(TITLE));
        surface.setPaint(theme.text());
        surface.drawString(title(), GAP + 10, 32);
        surface.setFont(ChartFonts.regular(CAPTION));
        surface.setPaint(theme.muted());
        surface.drawString(caption(), GAP + 10, 54);
        for (int i = 0; i < charts.size(); i++) {
            drawTile(surface, i);
        }
    }

    private void drawTile(Graphics2D surface, int place) {
        ExportedChart chart = charts.get(place);
        int inRow = Math.min(columns, charts.size() - place / columns * columns);
        double wide = (width() - GAP) / (double) inRow - GAP;
        double x = GAP + place % columns * (wide + GAP);
        double y = HEAD + place / columns * (first().height() + GAP);
        ChartOptions fitting = chart.options().withSize(wide, first().height(), density());
        JFreeChart drawn =
                PictureHead.inSheet(
                        chart.kind().chart(chart.subject(), fitting),
                        chart.kind(),
                        chart.subject(),
                        fitting);
        Rectangle2D tile = new Rectangle2D.Double(x, y, wide, first().height());
        drawn.draw(surface, tile);
        surface.setPaint(chart.options().theme().grid());
        surface.draw(tile);
    }
}
