package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ColourBarAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.picture.Kernel;
import gradlab.chart.picture.Painted;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.engine.network.Weights;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

import java.util.List;

/**
 * The weights of a dense layer as colours, from negative over none to positive: as a matrix, or
 * those of the first layer over images as one image a unit.
 *
 * @param images whether the first layer is shown, as images where the data are images; else the
 *     selected layer as a matrix
 */
record WeightsRecipe(boolean images) implements ChartRecipe {
    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        List<Kernel> kernels = kernels(subject);
        Moment moment = subject.moment();
        if (moment == null || kernels.isEmpty()) {
            String sentence =
                    moment != null && moment.weights() != null
                            ? tr("This network has no layer with a weight matrix")
                            : tr("Press Space to train");
            return Painted.empty(sentence, options);
        }
        Kernel kernel = shown(kernels, options);
        if (!kernel.finite()) {
            return Painted.empty(tr("{0}: its weights are not numbers", kernel.layer()), options);
        }
        int width = moment.data().imageWidth();
        if (images && width > 0 && kernel.inputs() == moment.data().inputNames().size()) {
            return WeightImages.chart(kernel, width, options);
        }
        List<String> inputs =
                kernel.equals(kernels.getFirst()) && width == 0
                        ? moment.data().inputNames()
                        : List.of();
        return WeightMatrix.chart(kernel, inputs, options);
    }

    private Kernel shown(List<Kernel> kernels, ChartOptions options) {
        return images ? kernels.getFirst() : Kernel.named(kernels, options.highlighted());
    }

    private static List<Kernel> kernels(ChartSubject subject) {
        Moment moment = subject.moment();
        Weights weights = moment == null ? null : moment.weights();
        return weights == null ? List.of() : Kernel.of(weights);
    }

    /** Puts the legend of weights right of a plot. */
    static void addLegend(XYPlot plot, Kernel kernel, ChartOptions options) {
        double most = kernel.most();
        boolean cut = kernel.greatest() > most * 1.001;
        String end = Numbers.brief(most);
        List<Tick> marks =
                List.of(
                        new Tick(0, (cut ? "≤ −" : "−") + end),
                        new Tick(0.5, "0"),
                        new Tick(1, (cut ? "≥ " : "") + end));
        ColourBarAxis bar = new ColourBarAxis(ColourMap.diverging(options.theme()), marks);
        plot.setRangeAxis(1, ChartFrame.dressed(bar, options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        return !kernels(subject).isEmpty();
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
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        List<Kernel> kernels = kernels(subject);
        if (kernels.isEmpty()) {
            return "";
        }
        Kernel kernel = shown(kernels, options);
        return tr(
                "{0} mean {1} · sd {2} · largest {3}",
                kernel.layer(),
                Numbers.brief(kernel.mean()),
                Numbers.brief(kernel.deviation()),
                Numbers.brief(kernel.greatest()));
    }
}
