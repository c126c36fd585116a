package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.axis.ColourBarAxis;
import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.picture.Painted;
import gradlab.chart.plane.ContourLines;
import gradlab.chart.plane.HeatImage;
import gradlab.chart.plane.RunPath;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.RowWords;
import gradlab.chart.subject.Slice;
import gradlab.run.past.LossSlice;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * The loss over the plane of weights that holds most of the run's own path, with lines of equal
 * loss and the path itself.
 */
final class SliceRecipe implements ChartRecipe {
    private static final List<Aspect> ASPECTS =
            List.of(Aspect.TRAINING_LOSS, Aspect.VALIDATION_LOSS);
    private static final double MOST = 0.97;

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Moment moment = subject.moment();
        Slice slice = slice(moment, options);
        if (moment == null || slice == null) {
            return Painted.empty(whyEmpty(subject), options);
        }
        Range range = range(slice.surface().losses(), options.scale());
        if (range == null) {
            return Painted.empty(tr("The loss is not a number anywhere around the path"), options);
        }
        LossSlice.Surface surface = slice.surface();
        XYPlot plot = plot(slice, options);
        BufferedImage image = image(surface, range, options);
        double halfX = (surface.right() - surface.left()) / (surface.side() - 1) / 2;
        double halfY = (surface.top() - surface.bottom()) / (surface.side() - 1) / 2;
        Rectangle2D place =
                new Rectangle2D.Double(
                        surface.left() - halfX,
                        surface.bottom() - halfY,
                        surface.right() - surface.left() + 2 * halfX,
                        surface.top() - surface.bottom() + 2 * halfY);
        plot.addAnnotation(new HeatImage(image, place, true));
        plot.addAnnotation(new ContourLines(surface, levels(range, options), options));
        plot.addAnnotation(new RunPath(slice, moment.weights(), options));
        addLegend(plot, range, options);
        return ChartFrame.around(plot, title(slice), options);
    }

    private static String whyEmpty(ChartSubject subject) {
        return subject.history().epochs() < 2
                ? tr("After two epochs the run has a path: press Space to train")
                : tr("Computing the loss around the run’s path …");
    }

    private static String title(Slice slice) {
        String rows =
                slice.rows() == slice.allRows()
                        ? tr("{0} {1} {0|row|rows}", slice.rows(), RowWords.part(slice.part()))
                        : tr(
                                "{0} of {1} {2} {1|row|rows}",
                                slice.rows(), slice.allRows(), RowWords.part(slice.part()));
        return tr("loss on {0}; up: {1} of the variation", rows, percent(slice.plane().share(1)));
    }

    private static String percent(double share) {
        return share > 0 && share < 0.005
                ? tr("under 1 %")
                : tr("{0} %", (int) Math.round(100 * share));
    }

    private static XYPlot plot(Slice slice, ChartOptions options) {
        LossSlice.Surface surface = slice.surface();
        String across =
                tr(
                        "main direction of the path: {0} of its variation",
                        percent(slice.plane().share(0)));
        XYPlot plot =
                new XYPlot(
                        new XYSeriesCollection(),
                        ChartFrame.dressed(
                                new LinearScaleAxis(
                                        across, new Range(surface.left(), surface.right()), 0),
                                options,
                                false),
                        ChartFrame.dressed(
                                new LinearScaleAxis(
                                        "", new Range(surface.bottom(), surface.top()), 0),
                                options,
                                false),
                        null);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** What the colours span; a few very great losses at the rim do not count. */
    private static @Nullable Range range(double[] losses, ChartScale scale) {
        double[] shown = Arrays.stream(losses).filter(scale::shows).sorted().toArray();
        if (shown.length == 0) {
            return null;
        }
        double low = shown[0];
        double high = shown[(int) Math.round(MOST * (shown.length - 1))];
        return high > low
                ? new Range(low, high)
                : new Range(low, low + Math.max(1e-12, low * 0.01));
    }

    private static double share(double loss, Range range, ChartScale scale) {
        double low = range.getLowerBound();
        double high = range.getUpperBound();
        if (scale == ChartScale.LOG) {
            return loss > 0 ? Math.log(loss / low) / Math.log(high / low) : 0;
        }
        return (loss - low) / (high - low);
    }

    private static BufferedImage image(
            LossSlice.Surface surface, Range range, ChartOptions options) {
        int side = surface.side();
        int missing = options.theme().neutral().getRGB();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            double loss = surface.losses()[i];
            int colour =
                    Double.isNaN(loss)
                            ? missing
                            : ColourMap.VIRIDIS.rgb(share(loss, range, options.scale()));
            image.setRGB(i % side, side - 1 - i / side, colour);
        }
        return image;
    }

    private static double[] levels(Range range, ChartOptions options) {
        int count = options.large() ? 16 : 9;
        double[] levels = new double[count];
        double low = range.getLowerBound();
        double high = range.getUpperBound();
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            levels[i] =
                    options.scale() == ChartScale.LOG
                            ? low * Math.pow(high / low, share)
                            : low + share * (high - low);
        }
        return levels;
    }

    private static void addLegend(XYPlot plot, Range range, ChartOptions options) {
        List<Tick> marks =
                List.of(
                        new Tick(0, Numbers.brief(range.getLowerBound())),
                        new Tick(
                                0.5,
                                Numbers.brief(
                                        options.scale() == ChartScale.LOG
                                                ? Math.sqrt(
                                                        range.getLowerBound()
                                                                * range.getUpperBound())
                                                : range.getCentralValue())),
                        new Tick(1, tr("≥ {0}", Numbers.brief(range.getUpperBound()))));
        ColourBarAxis bar = new ColourBarAxis(ColourMap.VIRIDIS, marks);
        plot.setRangeAxis(1, ChartFrame.dressed(bar, options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    }

    private static @Nullable Slice slice(@Nullable Moment moment, ChartOptions options) {
        if (moment == null || moment.weights() == null) {
            return null;
        }
        return moment.slice(moment.part(options.among(ASPECTS)));
    }

    @Override
    public boolean shows(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment != null && moment.hasPath() && subject.history().epochs() > 1;
    }

    @Override
    public String lacks(ChartSubject subject) {
        return "";
    }

    @Override
    public boolean readsNetwork() {
        return true;
    }

    @Override
    public List<Aspect> aspects() {
        return ASPECTS;
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        Slice slice = slice(subject.moment(), options);
        if (slice == null) {
            return "";
        }
        double least =
                Arrays.stream(slice.surface().losses())
                        .filter(Double::isFinite)
                        .min()
                        .orElse(Double.NaN);
        return tr(
                "at the path’s end {0} · least here {1}",
                Numbers.brief(slice.endLoss()), Numbers.brief(Math.min(least, slice.endLoss())));
    }
}
