package gradlab.chart.line;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.SyntheticRun;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.OtherRun;
import gradlab.run.history.RunHistory;

import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class GhostPlanTest {
    private static final ChartOptions TILE = new ChartOptions();
    private final ChartSubject subject = new ChartSubject(run(30));

    private static RunHistory run(int epochs) {
        return new SyntheticRun(8).epochs(epochs).history();
    }

    private static OtherRun other(int number, int epochs) {
        return new OtherRun("run " + number, number, run(epochs));
    }

    private static List<String> ghosts(JFreeChart chart) {
        XYDataset behind = chart.getXYPlot().getDataset(1);
        return behind == null
                ? List.of()
                : IntStream.range(0, behind.getSeriesCount())
                        .mapToObj(i -> behind.getSeriesKey(i).toString())
                        .toList();
    }

    @Test
    void aRunAloneHasNoGhosts() {
        assertThat(ghosts(ChartKind.LOSS.chart(subject, TILE))).isEmpty();
    }

    @Test
    void theCurvesOfAnotherRunStandBehindUnderItsName() {
        ChartSubject both = subject.before(List.of(other(1, 50)));
        assertThat(ghosts(ChartKind.LOSS.chart(both, TILE)))
                .containsExactly("train, run 1", "validation, run 1");
        assertThat(ghosts(ChartKind.LEARNING_RATE.chart(both, TILE))).containsExactly("run 1");
    }

    @Test
    void theAxisFitsTheRunOnStageAndLongerOnesAreCut() {
        for (int longer : List.of(50, 3_000)) {
            JFreeChart chart =
                    ChartKind.LOSS.chart(subject.before(List.of(other(1, longer))), TILE);
            assertThat(chart.getXYPlot().getDomainAxis().getUpperBound()).isEqualTo(30);
            XYDataset behind = chart.getXYPlot().getDataset(1);
            double end = behind.getXValue(0, behind.getItemCount(0) - 1);
            assertThat(end).as("the curve leaves at the edge").isBetween(30.0, 31.0);
        }
    }

    @Test
    void whatIsCutOffDoesNotStretchTheAxisOfValues() {
        RunHistory late = new SyntheticRun(8).epochs(50).add(1_000, 1_000, 1).history();
        ChartSubject both = subject.before(List.of(new OtherRun("run 1", 1, late)));
        JFreeChart chart = ChartKind.LOSS.chart(both, TILE);
        assertThat(chart.getXYPlot().getRangeAxis().getUpperBound()).isLessThan(1);
    }

    @Test
    void beforeTheFirstEpochTheAxisReachesAsFarAsTheOthersButNotBeyondThePlan() {
        ChartSubject planned = new ChartSubject(new SyntheticRun(8).history());
        assertThat(upper(planned.before(List.of(other(1, 50))))).isEqualTo(50);
        assertThat(upper(planned.before(List.of(other(1, 3_000))))).isEqualTo(500);
    }

    private static double upper(ChartSubject of) {
        return ChartKind.LOSS.chart(of, TILE).getXYPlot().getDomainAxis().getUpperBound();
    }

    @Test
    void amongSeveralRunsFewLayersAreFewGhostsToo() {
        ChartSubject three =
                new SyntheticRun(3)
                        .epochs(30)
                        .subject()
                        .before(List.of(other(1, 50), other(2, 50)));
        assertThat(ghosts(ChartKind.GRADIENT_NORM.chart(three, TILE)))
                .containsExactly(
                        "output, run 1", "hidden1, run 1", "output, run 2", "hidden1, run 2");
    }

    @Test
    void ofManyLayersTheFirstAndTheLastHaveAGhostOrTheEmphasisedOneAlone() {
        ChartSubject both = subject.before(List.of(other(1, 50)));
        assertThat(ghosts(ChartKind.GRADIENT_NORM.chart(both, TILE)))
                .containsExactly("output, run 1", "hidden1, run 1");
        assertThat(ghosts(ChartKind.GRADIENT_NORM.chart(both, TILE.withHighlighted("hidden3"))))
                .containsExactly("hidden3, run 1");
    }

    @Test
    void besideOneRunAGhostWearsItsLinesColourFadedAmongSeveralItsRuns() {
        LinePlan plan = RunPlans.loss(subject.history());
        OtherRun third = other(3, 50);
        LinePlan its = RunPlans.loss(third.history());
        ChartTheme theme = TILE.theme();
        assertThat(new GhostPlan(plan, TILE, 1).of(third, its).getFirst().colour())
                .isEqualTo(Contrast.mix(theme.line(0, 2), theme.surface(), 0.55));
        assertThat(new GhostPlan(plan, TILE, 2).of(third, its).getFirst().colour())
                .isEqualTo(Contrast.mix(theme.run(3), theme.surface(), 0.25));
    }

    @Test
    void beforeTheFirstEpochTheOthersAreShownAlready() {
        ChartSubject fresh = new ChartSubject(new RunHistory()).before(List.of(other(1, 50)));
        assertThat(ghosts(ChartKind.LOSS.chart(fresh, TILE))).hasSize(2);
    }

    @Test
    void readingAnEpochReadsTheOtherRunsToo() {
        OtherRun other = other(1, 20);
        ChartSubject both = subject.before(List.of(other));
        assertThat(ChartKind.LOSS.at(both, TILE, 3))
                .matches("train .* · validation .* · run 1: .* / .*");
        assertThat(ChartKind.LOSS.at(both, TILE, 25))
                .as("the other is over")
                .doesNotContain("run 1");
        assertThat(ChartKind.LOSS.latest(both, TILE)).doesNotContain("run 1");
    }
}
