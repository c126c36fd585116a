package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.picture.ImagePixels;
import gradlab.chart.picture.Kernel;
import gradlab.chart.picture.Painted;
import gradlab.chart.picture.Painter;
import gradlab.chart.picture.TileLayout;
import gradlab.chart.subject.ChartOptions;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What each unit of a first layer looks for in an image: its weights where the pixels are. */
final class WeightImages implements Painter {
    private static final double LEAST = 30;
    private static final double MOST = 96;
    private static final double GAP = 4;
    private final Kernel kernel;
    private final int width;
    private final ColourMap colours;
    private final double most;

    private WeightImages(Kernel kernel, int width, ChartTheme theme) {
        this.kernel = kernel;
        this.width = width;
        colours = ColourMap.diverging(theme);
        most = kernel.most();
    }

    /**
     * The chart of a layer.
     *
     * @param width pixels a row of an image
     */
    static JFreeChart chart(Kernel kernel, int width, ChartOptions options) {
        WeightImages images = new WeightImages(kernel, width, options.theme());
        int room = images.layout(estimate(options)).capacity();
        String title =
                room < kernel.units()
                        ? tr(
                                "weights of {0}, {1} of {2} {2|unit|units}, evenly chosen",
                                kernel.layer(), room, kernel.units())
                        : tr("weights of {0}, an image a unit", kernel.layer());
        JFreeChart chart = Painted.chart(images, title, options);
        WeightsRecipe.addLegend(chart.getXYPlot(), kernel, options);
        return chart;
    }

    /** About the room the images will have, which is known for sure only when they are drawn. */
    private static Rectangle2D estimate(ChartOptions options) {
        double line = ChartFrame.size(options);
        return new Rectangle2D.Double(
                0, 0, options.width() - 24 - 27 - 4 * line, options.height() - 14 - 1.3 * line);
    }

    private TileLayout layout(Rectangle2D area) {
        int height = kernel.inputs() / width;
        double aspect = (double) height / width;
        return TileLayout.greatest(area, kernel.units(), aspect, LEAST, MOST, GAP);
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        TileLayout layout = layout(area);
        int shown = Math.min(layout.capacity(), kernel.units());
        for (int i = 0; i < shown; i++) {
            int unit = (int) ((long) i * kernel.units() / shown);
            Rectangle2D tile = layout.tile(i);
            ImagePixels.draw(
                    g2, image(unit), tile.getX(), tile.getY(), tile.getWidth(), tile.getHeight());
            tips.add(tile, words(unit));
        }
    }

    private BufferedImage image(int unit) {
        BufferedImage image =
                new BufferedImage(width, kernel.inputs() / width, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < kernel.inputs(); i++) {
            double share = 0.5 + kernel.weight(i, unit) / most / 2;
            image.setRGB(i % width, i / width, colours.rgb(share));
        }
        return image;
    }

    private String words(int unit) {
        double squares = 0;
        for (int i = 0; i < kernel.inputs(); i++) {
            squares += (double) kernel.weight(i, unit) * kernel.weight(i, unit);
        }
        return tr(
                "Unit {0} of {1}, ‖w‖ {2}",
                Integer.toString(unit + 1), kernel.layer(), Numbers.brief(Math.sqrt(squares)));
    }
}
