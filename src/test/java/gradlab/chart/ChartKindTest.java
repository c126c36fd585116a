package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.line.EnvelopeBand;
import gradlab.chart.line.LayerPlans;
import gradlab.chart.line.LinePlan;
import gradlab.chart.line.RunPlans;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.mark.LeftScaleMark;
import gradlab.chart.mark.MarkLines;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.knob.Knobs;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

import javax.imageio.ImageIO;

class ChartKindTest {
    private static final List<Moment> MOMENTS = Moments.all();
    private static final List<Aspect> ONE = List.of(Aspect.VALIDATION);
    private static final ChartOptions LOG = new ChartOptions().withScale(ChartScale.LOG);

    private static ChartOptions smoothed(int window) {
        return Knobs.set(new ChartOptions(), ChartOptions::smoothing).to(window);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindDrawsEveryStateOfARunOnBothScales(ChartKind kind) {
        SyntheticRun diverged = new SyntheticRun(2).epochs(5);
        diverged.add(Double.NaN, Double.POSITIVE_INFINITY, 0).end(Outcome.Reason.DIVERGED);
        List<ChartSubject> states =
                List.of(
                        new ChartSubject(new RunHistory()),
                        new SyntheticRun(3).subject(),
                        new SyntheticRun(3).epochs(1).subject(),
                        new SyntheticRun(40).epochs(3_000).subject(),
                        diverged.subject());
        for (ChartSubject subject : states) {
            for (ChartScale scale : ChartScale.values()) {
                ChartOptions options = smoothed(5).withScale(scale);
                BufferedImage image = ChartImage.of(kind, subject, options);
                assertThat(colours(image)).as("%s is not blank", kind).isGreaterThan(3);
                assertThat(ChartDescription.of(kind, subject, options)).startsWith(kind.title());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindDrawsEveryMomentOfANetwork(ChartKind kind) {
        for (Moment moment : MOMENTS) {
            ChartSubject subject = new SyntheticRun(1).epochs(5).subject().at(moment);
            List<Aspect> aspects = kind.aspects().isEmpty() ? ONE : kind.aspects();
            for (Aspect aspect : aspects) {
                ChartOptions options = new ChartOptions().withAspect(aspect);
                BufferedImage image = ChartImage.of(kind, subject, options);
                assertThat(colours(image)).as("%s is not blank", kind).isGreaterThan(3);
                assertThat(ChartDescription.of(kind, subject, options)).startsWith(kind.title());
            }
        }
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void aGradientChartHasALineALayerTheOutputFirst() {
        XYPlot plot = plot(ChartKind.GRADIENT_NORM, new SyntheticRun(3).epochs(10), LOG);
        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(4);
        assertThat(plot.getDataset().getSeriesKey(0).toString()).isEqualTo("output");
        assertThat(plot.getDataset().getSeriesKey(3).toString()).isEqualTo("hidden1");
    }

    @Test
    void theHighlightedLayerIsDrawnLastAndThickest() {
        XYPlot plot =
                plot(
                        ChartKind.GRADIENT_NORM,
                        new SyntheticRun(3).epochs(10),
                        LOG.withHighlighted("hidden2"));
        assertThat(plot.getDataset().getSeriesKey(3).toString()).isEqualTo("hidden2");
    }

    @Test
    void whatWasNotRecordedHasNoLine() {
        XYPlot plot = plot(ChartKind.LOSS, new SyntheticRun(3).epochs(10), new ChartOptions());
        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(2);
    }

    @Test
    void anEmptyChartSaysWhatToDo() {
        XYPlot plot = plot(ChartKind.LOSS, new SyntheticRun(3), new ChartOptions());
        assertThat(plot.getAnnotations()).hasAtLeastOneElementOfType(EmptySentence.class);
    }

    @Test
    void aCurveThatBecomesInfiniteLeavesATriangle() {
        SyntheticRun run = new SyntheticRun(1).epochs(4);
        run.add(Double.POSITIVE_INFINITY, Double.NaN, 1).end(Outcome.Reason.DIVERGED);
        XYPlot plot = plot(ChartKind.LOSS, run, new ChartOptions());
        assertThat(plot.getAnnotations().stream().filter(LeftScaleMark.class::isInstance))
                .hasSize(2);
        assertThat(plot.getAnnotations()).hasAtLeastOneElementOfType(MarkLines.class);
    }

    @Test
    void aGradientOfZeroLeavesALogChartDownward() {
        SyntheticRun run = new SyntheticRun(1).epochs(4).add(0.5, 0.5, 0);
        XYPlot plot = plot(ChartKind.GRADIENT_NORM, run, LOG);
        assertThat(plot.getAnnotations().stream().filter(LeftScaleMark.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aNumberNoLongerRecordedLeavesNoTriangle() {
        SyntheticRun run = new SyntheticRun(1).epochs(4).add(0.5, Double.NaN, 1);
        XYPlot plot = plot(ChartKind.LOSS, run, new ChartOptions());
        assertThat(plot.getAnnotations()).noneMatch(LeftScaleMark.class::isInstance);
    }

    @Test
    void aChartOfWhatWasNotRecordedSaysWhereToSwitchItOn() {
        LinePlan plan = LayerPlans.gradientNorm(new SyntheticRun(0).history());
        assertThat(plan.whenEmpty()).isEqualTo("Press Space to train");
        assertThat(RunPlans.whenEmpty(new SyntheticRun(0).epochs(1).history()))
                .startsWith("Not recorded in this run");
    }

    @Test
    void aRunThatDivergedInItsFirstEpochIsNotSaidToBeUnrecorded() {
        SyntheticRun run = new SyntheticRun(0).epochs(1).end(Outcome.Reason.DIVERGED);
        assertThat(RunPlans.whenEmpty(run.history())).startsWith("The run diverged in its first");
        SyntheticRun later = new SyntheticRun(0).epochs(2).end(Outcome.Reason.DIVERGED);
        assertThat(RunPlans.whenEmpty(later.history())).startsWith("Not recorded");
    }

    @Test
    void aRoundedRangeEndsAtMarksHoweverSmallTheTile() {
        for (double height : new double[] {120, 160, 200, 300, 500}) {
            SyntheticRun run = new SyntheticRun(8).epochs(100);
            for (ChartOptions options : List.of(new ChartOptions(), LOG)) {
                ChartOptions sized = options.withSize(350, height, 1);
                JFreeChart chart = ChartKind.GRADIENT_NORM.chart(run.subject(), sized);
                ChartImage.draw(
                        chart,
                        sized,
                        new BufferedImage(350, (int) height, BufferedImage.TYPE_INT_RGB));
                ValueAxis axis = chart.getXYPlot().getRangeAxis();
                BufferedImage scratch = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
                List<?> ticks =
                        axis.refreshTicks(
                                scratch.createGraphics(),
                                new AxisState(),
                                new Rectangle2D.Double(0, 0, 250, height - 64),
                                RectangleEdge.LEFT);
                assertThat(ticks).as("%s %s", height, options.scale()).hasSizeGreaterThan(1);
                assertThat(((NumberTick) ticks.getFirst()).getValue())
                        .isCloseTo(axis.getLowerBound(), withinPercentage(1e-4));
            }
        }
    }

    @Test
    void turnedKnobsAreMarked() {
        SyntheticRun run = new SyntheticRun(1).epochs(4).turn("learning_rate", "0.1", "0.05");
        XYPlot plot = plot(ChartKind.LOSS, run.epochs(2), new ChartOptions());
        assertThat(plot.getAnnotations()).hasAtLeastOneElementOfType(MarkLines.class);
    }

    @Test
    void zoomingOutGoesBackToTheWholeRunAndZoomingInThinsAnew() {
        SyntheticRun run = new SyntheticRun(1).epochs(50_000);
        XYPlot plot = plot(ChartKind.LOSS, run, new ChartOptions());
        plot.getDomainAxis().setRange(100, 200);
        assertThat(plot.getDataset().getItemCount(0)).isBetween(100, 110);
        plot.getDomainAxis().setAutoRange(true);
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(50_000);
        assertThat(plot.getDataset().getItemCount(0)).isLessThan(900);
    }

    @Test
    void smoothingIsAMeanOfWhatWasRecordedAndIsNamed() {
        SyntheticRun run = new SyntheticRun(1).add(1, 1, 1).add(2, 1, 1).add(6, 1, 1);
        ChartOptions options = smoothed(2);
        JFreeChart chart = ChartKind.LOSS.chart(run.subject(), options);
        assertThat(chart.getXYPlot().getDataset().getYValue(0, 2)).isEqualTo(4);
        assertThat(((org.jfree.chart.title.TextTitle) chart.getSubtitle(0)).getText())
                .endsWith("mean of 2 epochs");
    }

    @Test
    void aDescriptionSaysWhatIsShownAndTheNewestValues() {
        SyntheticRun run = new SyntheticRun(1).add(0.5, 0.25, 1);
        assertThat(ChartDescription.of(ChartKind.LOSS, run.subject(), LOG))
                .isEqualTo("Loss over 1 epoch, on a log scale; now train 0.500, validation 0.250.");
    }

    @Test
    void aReadOutLeavesOutWhatIsNotANumber() {
        SyntheticRun run = new SyntheticRun(1).add(0.5, Double.NaN, 1);
        assertThat(ChartKind.LOSS.latest(run.subject(), new ChartOptions()))
                .isEqualTo("train 0.500");
    }

    @Test
    void aPngCanBeReadBack() throws IOException {
        ChartOptions options = new ChartOptions().withSize(300, 200, 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartImage.writePng(
                ChartImage.of(ChartKind.LOSS, new SyntheticRun(1).subject(), options), out);
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(back.getWidth()).isEqualTo(600);
        assertThat(back.getHeight()).isEqualTo(400);
    }

    @Test
    void onlyTheHighlightedLayersGradientHasABandFromLeastToGreatest() {
        SyntheticRun run = new SyntheticRun(3).epochs(10);
        ChartOptions some = LOG.withHighlighted("hidden2");
        assertThat(bands(plot(ChartKind.GRADIENT_NORM, run, LOG))).isZero();
        assertThat(bands(plot(ChartKind.GRADIENT_NORM, run, some))).isEqualTo(1);
        ChartOptions first = LOG.withHighlighted("output");
        ValueAxis axis = plot(ChartKind.GRADIENT_NORM, run, first).getRangeAxis();
        assertThat(axis.getUpperBound()).isGreaterThan(0.1);
    }

    private static long bands(XYPlot plot) {
        AbstractXYItemRenderer renderer = (AbstractXYItemRenderer) plot.getRenderer();
        Collection<?> annotations = renderer.getAnnotations();
        return annotations.stream().filter(EnvelopeBand.class::isInstance).count();
    }

    @Test
    void theUpdateRatioIsComparedWithAThousandthThoughItLiesFarBelow() {
        SyntheticRun run = new SyntheticRun(1).add(0.5, 0.5, 1e-6);
        ValueAxis axis = plot(ChartKind.UPDATE_RATIO, run, LOG).getRangeAxis();
        assertThat(axis.getUpperBound()).isGreaterThanOrEqualTo(3e-3);
    }

    @Test
    void wordsOfMarksHaveRoomAboveTheCurves() {
        SyntheticRun quiet = new SyntheticRun(1).epochs(20);
        SyntheticRun turned =
                new SyntheticRun(1).epochs(10).turn("momentum", "0", "0.9").epochs(10);
        assertThat(plot(ChartKind.LOSS, turned, new ChartOptions()).getRangeAxis().getUpperBound())
                .isGreaterThan(
                        plot(ChartKind.LOSS, quiet, new ChartOptions())
                                .getRangeAxis()
                                .getUpperBound());
    }

    @Test
    void aWaterfallShowsAGradientOfZeroAsTheLeastAndWhatIsNoNumberAsMissing() {
        SyntheticRun run = new SyntheticRun(0).add(1, 1, 1).add(1, 1, 0).add(1, 1, Double.NaN);
        BufferedImage image =
                ChartImage.of(ChartKind.GRADIENT_WATERFALL, run.subject(), new ChartOptions());
        int neutral = ChartTheme.LIGHT.neutral().getRGB();
        assertThat(image.getRGB(200, 100)).isEqualTo(ColourMap.VIRIDIS.rgb(0));
        assertThat(image.getRGB(300, 100)).isEqualTo(neutral);
    }

    @Test
    void stepsHaveAnAxisOfTheirOwnAndAreReadAtTheEndOfAnEpoch() {
        SyntheticRun run = new SyntheticRun(1).epochs(2);
        for (int i = 1; i <= 32; i++) {
            run.step(i, 0.1);
        }
        XYPlot plot = plot(ChartKind.STEP_LOSS, run, new ChartOptions());
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("step");
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(32);
        assertThat(ChartKind.STEP_LOSS.at(run.subject(), new ChartOptions(), 1))
                .isEqualTo("train 16");
    }

    @Test
    void ridgesStandForLayersOrForTheEpochsOfTheHighlightedOne() {
        SyntheticRun run = new SyntheticRun(2);
        for (int i = 0; i < 50; i++) {
            run.epochs(1).histograms();
        }
        assertThat(ridges(run, new ChartOptions())).containsExactly("hidden1", "hidden2", "output");
        List<String> epochs = ridges(run, new ChartOptions().withHighlighted("hidden2"));
        assertThat(epochs).startsWith("50").endsWith("1").hasSizeBetween(10, 30);
    }

    private static List<String> ridges(SyntheticRun run, ChartOptions options) {
        XYPlot plot = plot(ChartKind.WEIGHT_RIDGES, run, options);
        return plot.getAnnotations().stream()
                .filter(RidgeLines.class::isInstance)
                .flatMap(lines -> ((RidgeLines) lines).ridges().stream())
                .map(Ridge::name)
                .toList();
    }

    private static XYPlot plot(ChartKind kind, SyntheticRun run, ChartOptions options) {
        return kind.chart(run.subject(), options).getXYPlot();
    }
}
