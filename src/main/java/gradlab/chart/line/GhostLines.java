package gradlab.chart.line;

import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Series;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;

/** Draws the curves of other runs behind those of the run that is shown. */
final class GhostLines {
    private static final int PLACE = 1;
    private static final float WIDTH = 1.4f;

    private final List<Ghost> ghosts;
    private final ThinnedLines data;
    private final ChartOptions options;

    GhostLines(List<Ghost> ghosts, ChartSubject subject, ChartOptions options) {
        this.ghosts = ghosts;
        this.options = options;
        List<Line> lines = ghosts.stream().map(Ghost::line).toList();
        List<Series> values =
                lines.stream()
                        .map(line -> subject.smooth(line.values(), options.smoothing()))
                        .toList();
        data =
                new ThinnedLines(
                        lines, values, options.scale(), options.columns(), Integer.MAX_VALUE);
    }

    /** How many epochs the longest of them has. */
    int epochs() {
        return data.epochs();
    }

    /** From the least to the greatest value, with a chart's own; null if there is none. */
    @Nullable Range extentWith(@Nullable Range own) {
        Range ghostly = data.extent();
        return ghostly == null ? own : Range.combine(own, ghostly);
    }

    /** Shows another stretch of epochs. */
    void show(Range range) {
        data.show(range);
    }

    void addTo(XYPlot plot) {
        if (ghosts.isEmpty()) {
            return;
        }
        XYLineAndShapeRenderer renderer = new CurveRenderer(data);
        for (int i = 0; i < ghosts.size(); i++) {
            renderer.setSeriesPaint(i, ghosts.get(i).colour());
            renderer.setSeriesStroke(i, stroke(ghosts.get(i).line().pattern()));
        }
        plot.setDataset(PLACE, data);
        plot.setRenderer(PLACE, renderer);
    }

    private BasicStroke stroke(Line.Pattern pattern) {
        return new BasicStroke(
                options.thick(WIDTH),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                pattern.dashes(),
                0);
    }

    /** The names at the ends of the curves. */
    List<LineEndAxis.EndLabel> labels() {
        List<LineEndAxis.EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < ghosts.size(); i++) {
            int series = i;
            Ghost ghost = ghosts.get(i);
            if (ghost.line().label().isEmpty()) {
                continue;
            }
            labels.add(
                    new LineEndAxis.EndLabel(
                            ghost.line().label(),
                            ghost.colour(),
                            options.theme().label(ghost.colour()),
                            () -> data.lastShown(series),
                            false));
        }
        return labels;
    }
}
