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

import org.ejml.data.FMatrixRMaj;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A list of rows of data: their number, what they are, what was predicted, and their inputs. */
public final class RowList implements Painter {
    private static final double GAP = 18;
    private static final double SPACING = 1.35;
    private static final int MOST = 100;
    private static final double NAME = 120;
    private final List<String> heads;
    private final List<List<String>> rows;
    private final int important;
    private final ChartOptions options;

    /**
     * A list.
     *
     * @param important the column that stands out
     */
    private RowList(
            List<String> heads, List<List<String>> rows, int important, ChartOptions options) {
        this.heads = heads;
        this.rows = rows;
        this.important = important;
        this.options = options;
    }

    /** The rows taken for another class, in the order given. */
    public static RowList ofMistakes(
            Answers answers, List<Mistake> mistakes, PreparedData data, ChartOptions options) {
        List<String> heads =
                heads(
                        List.of(
                                tr("row"),
                                tr("true"),
                                tr("predicted"),
                                tr("probability"),
                                tr("loss")),
                        data);
        FMatrixRMaj inputs = ownUnits(answers, data);
        List<List<String>> rows = new ArrayList<>();
        for (Mistake mistake : mistakes.subList(0, Math.min(MOST, mistakes.size()))) {
            List<String> row = new ArrayList<>();
            row.add(number(answers, mistake.row()));
            row.add(data.classNames().get(mistake.wanted()));
            row.add(data.classNames().get(mistake.said()));
            row.add(Numbers.brief(mistake.confidence()));
            row.add(Numbers.brief(mistake.loss()));
            addInputs(row, inputs, mistake.row());
            rows.add(row);
        }
        return new RowList(heads, rows, 2, options);
    }

    /** The rows of a regression with the greatest errors in the first target. */
    public static RowList ofErrors(Answers answers, PreparedData data, ChartOptions options) {
        List<String> heads =
                heads(List.of(tr("row"), tr("true"), tr("predicted"), tr("error")), data);
        FMatrixRMaj inputs = ownUnits(answers, data);
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, answers.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(answers.error(i, 0))))
                .limit(MOST)
                .forEach(
                        i -> {
                            List<String> row = new ArrayList<>();
                            row.add(number(answers, i));
                            row.add(Numbers.brief(answers.targets().get(i, 0)));
                            row.add(Numbers.brief(answers.outputs().get(i, 0)));
                            row.add(Numbers.brief(answers.error(i, 0)));
                            addInputs(row, inputs, i);
                            rows.add(row);
                        });
        return new RowList(heads, rows, 3, options);
    }

    private static List<String> heads(List<String> first, PreparedData data) {
        List<String> heads = new ArrayList<>(first);
        heads.addAll(data.inputNames());
        return heads;
    }

    private static FMatrixRMaj ownUnits(Answers answers, PreparedData data) {
        FMatrixRMaj inputs = answers.data().inputs().copy();
        data.inputScaler().unscale(inputs);
        return inputs;
    }

    private static String number(Answers answers, int row) {
        return Integer.toString(answers.data().sourceRows()[row] + 1);
    }

    private static void addInputs(List<String> row, FMatrixRMaj inputs, int from) {
        for (int i = 0; i < inputs.numCols; i++) {
            row.add(Numbers.brief(inputs.get(from, i)));
        }
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        Font font = ChartFonts.regular(ChartFrame.size(options));
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        double line = metrics.getHeight() * SPACING;
        int fitting = Math.max(1, (int) (area.getHeight() / line) - 1);
        List<List<String>> shown = rows.subList(0, Math.min(fitting, rows.size()));
        double x = area.getX();
        for (int column = 0; column < heads.size(); column++) {
            double width = width(metrics, shown, column);
            if (x + width > area.getMaxX()) {
                break;
            }
            paintColumn(g2, shown, column, x + width, area.getY() + metrics.getAscent(), line);
            x += width + GAP;
        }
        g2.setPaint(options.theme().grid());
        double under = area.getY() + line - 2;
        g2.draw(new Line2D.Double(area.getX(), under, area.getMaxX(), under));
    }

    private double width(FontMetrics metrics, List<List<String>> shown, int column) {
        double widest = metrics.stringWidth(heads.get(column));
        for (List<String> row : shown) {
            widest = Math.max(widest, metrics.stringWidth(row.get(column)));
        }
        return Math.min(widest, NAME);
    }

    private void paintColumn(
            Graphics2D g2,
            List<List<String>> shown,
            int column,
            double right,
            double top,
            double line) {
        ChartTheme theme = options.theme();
        g2.setPaint(theme.muted());
        right(g2, heads.get(column), right, top);
        g2.setPaint(column == important ? theme.label(theme.accent()) : theme.text());
        for (int i = 0; i < shown.size(); i++) {
            right(g2, shown.get(i).get(column), right, top + (i + 1) * line + 1);
        }
    }

    private static void right(Graphics2D g2, String text, double x, double y) {
        FontMetrics metrics = g2.getFontMetrics();
        String fitting = LineEndAxis.shortened(text, metrics, NAME);
        g2.drawString(fitting, (float) (x - metrics.stringWidth(fitting)), (float) y);
    }
}
