package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.mark.Mark;
import gradlab.chart.mark.MarkLines;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.run.history.Outcome;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collection;
import java.util.List;

/** What charts say of an epoch before the newest, and of numbers that are none. */
class ShownEpochTest {
    private static final List<Moment> MOMENTS = Moments.all();

    @ParameterizedTest
    @EnumSource
    void atAnEarlierEpochEveryPictureHasTheFiguresOfThatEpoch(ChartKind kind) {
        for (Moment moment : MOMENTS) {
            ChartSubject subject =
                    new SyntheticRun(2)
                            .epochs(3)
                            .histograms()
                            .epochs(40)
                            .histograms()
                            .subject()
                            .at(moment);
            ChartSubject earlier = subject.asOf(3);
            ChartOptions options = new ChartOptions();
            assertThat(kind.latest(earlier, options)).isEqualTo(kind.at(subject, options, 3));
            String words = ChartDescription.of(kind, earlier, options);
            assertThat(words).doesNotContain("now ");
            assertThat(words.contains("43 epochs")).isEqualTo(!kind.showsOneEpoch());
        }
    }

    @Test
    void ridgesEndAtTheEpochShown() {
        ChartSubject subject =
                new SyntheticRun(2).epochs(3).histograms().epochs(40).histograms().subject();
        assertThat(valueTitle(subject)).contains("epoch 43");
        assertThat(valueTitle(subject.asOf(20))).contains("epoch 3");
    }

    private static String valueTitle(ChartSubject subject) {
        JFreeChart chart = ChartKind.WEIGHT_RIDGES.chart(subject, new ChartOptions());
        return ((TextTitle) chart.getSubtitle(0)).getText();
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsEpoch() {
        SyntheticRun run = new SyntheticRun(1).epochs(4);
        run.add(Double.POSITIVE_INFINITY, Double.NaN, 1).end(Outcome.Reason.DIVERGED);
        XYPlot plot =
                ChartKind.LOSS
                        .chart(run.subject(), new ChartOptions().withSize(800, 400, 1))
                        .getXYPlot();
        List<String> marks =
                ((Collection<?>) plot.getAnnotations())
                        .stream()
                                .filter(MarkLines.class::isInstance)
                                .flatMap(a -> ((MarkLines) a).marks().stream())
                                .map(Mark::words)
                                .toList();
        assertThat(marks).anyMatch(words -> words.matches("train, validation: .* in epoch 5"));
        assertThat(ChartKind.LOSS.latest(run.subject(), new ChartOptions()))
                .isEqualTo("train ∞ · validation NaN");
    }
}
