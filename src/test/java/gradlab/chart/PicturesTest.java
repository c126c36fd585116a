package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.mark.EmptySentence;
import gradlab.chart.plane.ContourLines;
import gradlab.chart.plane.Diagonal;
import gradlab.chart.plane.EqualPlot;
import gradlab.chart.plane.FitLine;
import gradlab.chart.plane.HeatImage;
import gradlab.chart.plane.RunPath;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What charts of the network itself show and say. */
class PicturesTest {
    private static final ChartOptions TILE = new ChartOptions();

    private static ChartSubject subject(Moment moment) {
        return new SyntheticRun(1).epochs(5).subject().at(moment);
    }

    private static String title(ChartKind kind, Moment moment, ChartOptions options) {
        JFreeChart chart = kind.chart(subject(moment), options);
        return ((TextTitle) chart.getSubtitle(0)).getText();
    }

    private static List<String> tips(ChartKind kind, Moment moment) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage image = new BufferedImage(400, 220, BufferedImage.TYPE_INT_RGB);
        kind.chart(subject(moment), TILE)
                .draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 400, 220), info);
        return IntStream.range(0, info.getEntityCollection().getEntityCount())
                .mapToObj(i -> info.getEntityCollection().getEntity(i).getToolTipText())
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean empty(ChartKind kind, Moment moment) {
        return kind.chart(subject(moment), TILE).getXYPlot().getAnnotations().stream()
                .anyMatch(EmptySentence.class::isInstance);
    }

    @Test
    void aConfusionMatrixSaysWhichRowsItIsOfAndItsScores() {
        assertThat(title(ChartKind.CONFUSION_MATRIX, Moments.blobs(), TILE))
                .startsWith("100 validation rows");
        assertThat(
                        title(
                                ChartKind.CONFUSION_MATRIX,
                                Moments.blobs(),
                                TILE.withAspect(Aspect.TRAINING)))
                .startsWith("100 training rows");
        assertThat(ChartKind.CONFUSION_MATRIX.latest(subject(Moments.blobs()), TILE))
                .matches("accuracy \\S+ · macro F1 \\S+");
    }

    @Test
    void aPartWithoutRowsIsReplacedByTheTrainingRowsAndItSaysSo() {
        assertThat(title(ChartKind.CONFUSION_MATRIX, Moments.blobs(), TILE.withAspect(Aspect.TEST)))
                .startsWith("100 training rows");
    }

    @Test
    void everyCellOfAConfusionMatrixSaysWhatItCounts() {
        assertThat(tips(ChartKind.CONFUSION_MATRIX, Moments.circles()))
                .hasSize(4)
                .anyMatch(words -> words.matches("0 taken for 1: \\d+ of \\d+ rows \\(\\d+ %\\)"))
                .anyMatch(words -> words.matches("1: \\d+ of \\d+ rows right \\(\\d+ %\\)"));
    }

    @Test
    void mistakesAmongImagesAreImagesThatSayTheirRow() {
        assertThat(title(ChartKind.MISTAKES, Moments.digits(), TILE))
                .matches("\\d+ of 60 validation rows wrong, worst first");
        assertThat(tips(ChartKind.MISTAKES, Moments.digits()))
                .isNotEmpty()
                .allMatch(words -> words.matches("Row \\d+: . taken for . with probability .*"));
    }

    @Test
    void mistakesAmongPointsAreMarkedOnThePlane() {
        assertThat(ChartKind.MISTAKES.chart(subject(Moments.circles()), TILE).getXYPlot())
                .isInstanceOf(EqualPlot.class);
    }

    @Test
    void theGreatestErrorsOfARegressionAreListed() {
        assertThat(title(ChartKind.MISTAKES, Moments.friedman(), TILE))
                .isEqualTo("50 validation rows, the greatest errors first");
    }

    @Test
    void aRegressionWithOneInputShowsACurveAndWithMoreADiagonal() {
        assertThat(
                        ChartKind.REGRESSION_FIT
                                .chart(subject(Moments.sine()), TILE)
                                .getXYPlot()
                                .getAnnotations())
                .hasAtLeastOneElementOfType(FitLine.class);
        assertThat(
                        ChartKind.REGRESSION_FIT
                                .chart(subject(Moments.friedman()), TILE)
                                .getXYPlot()
                                .getAnnotations())
                .hasAtLeastOneElementOfType(Diagonal.class);
        assertThat(ChartKind.REGRESSION_FIT.latest(subject(Moments.sine()), TILE))
                .startsWith("residual sd: training ");
    }

    @Test
    void weightsOverImagesAreImagesAndSampledOnesSayHowMany() {
        assertThat(tips(ChartKind.WEIGHT_IMAGES, Moments.digits())).hasSize(8);
        assertThat(title(ChartKind.WEIGHT_IMAGES, Moments.digits(), TILE))
                .isEqualTo("weights of hidden1, an image a unit");
        assertThat(title(ChartKind.WEIGHT_IMAGES, Moments.digits(), TILE.withSize(150, 70, 1)))
                .matches("weights of hidden1, [1-7] of 8 units, evenly chosen");
    }

    @Test
    void weightsOverOtherDataAreAMatrix() {
        assertThat(title(ChartKind.WEIGHT_IMAGES, Moments.circles(), TILE))
                .isEqualTo("weights of hidden1: 2 inputs × 8 units");
    }

    @Test
    void theWeightMatrixIsThatOfTheSelectedLayer() {
        assertThat(title(ChartKind.WEIGHT_MATRIX, Moments.digits(), TILE.withHighlighted("output")))
                .isEqualTo("weights of output: 8 inputs × 10 units");
        assertThat(title(ChartKind.WEIGHT_MATRIX, Moments.digits(), TILE))
                .startsWith("weights of hidden1");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONFUSION_MATRIX",
                "MISTAKES",
                "REGRESSION_FIT",
                "WEIGHT_IMAGES",
                "WEIGHT_MATRIX"
            })
    void beforeTrainingAndWithoutNumbersASentenceSaysWhy(ChartKind kind) {
        assertThat(empty(kind, Moments.untrained())).isTrue();
        assertThat(empty(kind, Moments.broken())).isTrue();
        assertThat(kind.latest(subject(Moments.untrained()), TILE)).isEmpty();
    }

    @Test
    void aSurfaceSpeaksOfAccuracyOrElseOfTheLossAndNotAtAllWhereThereIsNone() {
        ChartKind surface = ChartKind.DECISION_SURFACE;
        assertThat(surface.latest(subject(Moments.circles()), TILE))
                .startsWith("validation accuracy ");
        assertThat(surface.latest(subject(Moments.sine()), TILE)).isEmpty();
        ChartSubject regression =
                new SyntheticRun(
                                1,
                                Knobs.set(new Training(), Training::metrics)
                                        .to(List.of("mean_absolute_error")))
                        .epochs(5)
                        .subject();
        assertThat(surface.latest(regression.at(Moments.circles()), TILE))
                .matches("validation loss \\S+");
    }

    @Test
    void theUncertaintyOfASurfaceNeedsALayerThatDraws() {
        ChartOptions uncertain = TILE.withAspect(Aspect.UNCERTAINTY);
        assertThat(title(ChartKind.DECISION_SURFACE, Moments.circles(), uncertain))
                .startsWith("sd of the probability");
    }

    @Test
    void aLossSliceShowsLinesOfEqualLossAndThePathOverThem() {
        assertThat(
                        ChartKind.LOSS_SLICE
                                .chart(subject(Moments.walked()), TILE)
                                .getXYPlot()
                                .getAnnotations())
                .hasAtLeastOneElementOfType(HeatImage.class)
                .hasAtLeastOneElementOfType(ContourLines.class)
                .hasAtLeastOneElementOfType(RunPath.class);
        assertThat(title(ChartKind.LOSS_SLICE, Moments.walked(), TILE))
                .matches("loss on 60 training rows; up: (under )?\\d+ % of the variation");
        assertThat(
                        title(
                                ChartKind.LOSS_SLICE,
                                Moments.walked(),
                                TILE.withAspect(Aspect.VALIDATION_LOSS)))
                .startsWith("loss on 60 validation rows");
        assertThat(ChartKind.LOSS_SLICE.latest(subject(Moments.walked()), TILE))
                .startsWith("at the path’s end ");
    }

    @Test
    void theEpochsOfAPathAreSaidWhereItGoes() {
        assertThat(tips(ChartKind.LOSS_SLICE, Moments.walked()))
                .containsExactly("epoch 1", "epoch 2", "epoch 3", "epoch 4", "epoch 5");
    }

    @Test
    void withoutAPathThereIsNoSlice() {
        assertThat(empty(ChartKind.LOSS_SLICE, Moments.circles())).isTrue();
        assertThat(ChartKind.LOSS_SLICE.shows(subject(Moments.circles()))).isFalse();
        assertThat(ChartKind.LOSS_SLICE.shows(subject(Moments.walked()))).isTrue();
    }
}
