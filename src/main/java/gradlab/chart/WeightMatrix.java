package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.axis.NamesAxis;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.picture.Kernel;
import gradlab.chart.plane.HeatImage;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A weight matrix as a heat map: a column a unit, a row an input, the first input at the top. */
final class WeightMatrix {
    private static final int NAMED = 40;

    private WeightMatrix() {}

    /**
     * The chart of a layer.
     *
     * @param names of its inputs; empty where they have none
     */
    static JFreeChart chart(Kernel kernel, List<String> names, ChartOptions options) {
        int columns = Math.min(kernel.units(), options.columns());
        int rows =
                Math.min(kernel.inputs(), (int) Math.max(32, options.height() * options.pixels()));
        LinearScaleAxis units =
                new LinearScaleAxis(tr("unit"), new Range(0.5, kernel.units() + 0.5), 1);
        XYPlot plot =
                new XYPlot(
                        new XYSeriesCollection(),
                        ChartFrame.dressed(units, options, false),
                        ChartFrame.dressed(inputs(kernel, names), options, false),
                        null);
        plot.setRangeGridlinesVisible(false);
        boolean inverted = plot.getRangeAxis().isInverted();
        Rectangle2D place =
                new Rectangle2D.Double(0.5, inverted ? 0.5 : -0.5, kernel.units(), kernel.inputs());
        BufferedImage image = image(kernel, columns, rows, inverted, options.theme());
        plot.addAnnotation(new HeatImage(image, place, false));
        WeightsRecipe.addLegend(plot, kernel, options);
        return ChartFrame.around(plot, title(kernel, columns, rows), options);
    }

    private static String title(Kernel kernel, int columns, int rows) {
        return tr(
                "weights of {0}: {1} {1|input|inputs} × {2} {2|unit|units}",
                kernel.layer(), some(rows, kernel.inputs()), some(columns, kernel.units()));
    }

    /** How many are drawn; where not all, these are evenly chosen, and it says so. */
    private static String some(int drawn, int all) {
        return drawn < all ? tr("{0} of {1}", drawn, all) : tr("{0}", all);
    }

    /** Reads downwards, as matrices do. */
    private static ValueAxis inputs(Kernel kernel, List<String> names) {
        if (!names.isEmpty() && kernel.inputs() <= NAMED) {
            return new NamesAxis(names.reversed(), null);
        }
        LinearScaleAxis numbers = new LinearScaleAxis("", new Range(0.5, kernel.inputs() + 0.5), 1);
        numbers.setInverted(true);
        return numbers;
    }

    /**
     * The matrix as an image.
     *
     * @param inverted whether its axis, and so the image, stands upside down
     */
    private static BufferedImage image(
            Kernel kernel, int columns, int rows, boolean inverted, ChartTheme theme) {
        ColourMap colours = ColourMap.diverging(theme);
        double most = kernel.most();
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows; y++) {
            int input = (int) ((long) y * kernel.inputs() / rows);
            for (int x = 0; x < columns; x++) {
                int unit = (int) ((long) x * kernel.units() / columns);
                image.setRGB(
                        x,
                        inverted ? rows - 1 - y : y,
                        colours.rgb(0.5 + kernel.weight(input, unit) / most / 2));
            }
        }
        return image;
    }
}
