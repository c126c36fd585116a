package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.line.EpochArea;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.text.Numbers;
import gradlab.ui.app.BenchModel;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class CrossHairTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench = Benches.tiny();
        view = Benches.show(bench, stage);
        view.model()
                .show(
                        List.of(
                                new TilePlan(ChartKind.LOSS),
                                new TilePlan(ChartKind.GRADIENT_WATERFALL),
                                new TilePlan(ChartKind.GRADIENT_NORM),
                                new TilePlan(ChartKind.DECISION_SURFACE)));
        bench.transport().play();
    }

    private TileView tile(int index) {
        return view.tiles().get(index);
    }

    private void awaitPictures() throws Exception {
        await(() -> view.tiles().stream().allMatch(t -> t.drawnUpTo() == 5));
    }

    /** Asked on the window's thread, again and again. */
    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    private static String readOut(TileView tile) {
        return ((Label) tile.lookup(".tile-latest")).getText();
    }

    private static Node line(TileView tile) {
        return tile.lookup(".cross-hair");
    }

    private void hover(FxRobot robot, int index, int epoch) {
        Node picture = tile(index).lookup(".live-picture");
        EpochArea area = Objects.requireNonNull(tile(index).epochs());
        Point2D at = picture.localToScreen(area.x(epoch), (area.top() + area.bottom()) / 2);
        robot.moveTo(at);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String loss(Measure measure, int epoch) {
        return Numbers.brief(
                bench.run().history().get().series(new SeriesKey(measure)).get(epoch - 1));
    }

    @Test
    void theMouseOverOneChartReadsTheSameEpochInAll(FxRobot robot) throws Exception {
        awaitPictures();
        hover(robot, 2, 3);
        assertThat(view.model().readEpoch().get()).isEqualTo(3);
        assertThat(readOut(tile(0)))
                .isEqualTo(
                        "train "
                                + loss(Measure.LOSS, 3)
                                + " · validation "
                                + loss(Measure.VALIDATION_LOSS, 3));
        assertThat(readOut(tile(1))).isEqualTo(readOut(tile(2))).startsWith("output ");
        assertThat(line(tile(0)).isVisible()).isTrue();
        assertThat(line(tile(1)).isVisible()).isTrue();
        assertThat(line(tile(3)).isVisible()).isFalse();
        assertThat(((Label) view.lookup("#read-epoch")).getText()).isEqualTo("epoch 3");
    }

    @Test
    void theCrossHairDrawsNoChartAnew(FxRobot robot) throws Exception {
        awaitPictures();
        List<Integer> before = view.tiles().stream().map(TileView::drawings).toList();
        for (int epoch = 1; epoch <= 5; epoch++) {
            hover(robot, 0, epoch);
        }
        assertThat(view.tiles().stream().map(TileView::drawings).toList()).isEqualTo(before);
    }

    @Test
    void leavingTheChartShowsTheNewestValuesAgain(FxRobot robot) throws Exception {
        awaitPictures();
        hover(robot, 1, 2);
        robot.moveTo(tile(0).lookup(".tile-title"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.model().readEpoch().get()).isZero();
        assertThat(readOut(tile(0))).startsWith("train " + loss(Measure.LOSS, 5));
    }

    @Test
    void altAndTheArrowsReadWithoutAMouseAndTellTheScreenReader(FxRobot robot) throws Exception {
        awaitPictures();
        robot.interact(() -> tile(0).requestFocus());
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.model().readEpoch().get()).isEqualTo(4);
        assertThat(tile(0).getAccessibleText())
                .startsWith("Loss at epoch 4: train " + loss(Measure.LOSS, 4));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.model().readEpoch().get()).isZero();
    }

    @Test
    void theEnlargedChartReadsTheEpochToo(FxRobot robot) throws Exception {
        awaitPictures();
        robot.moveTo(tile(1)); // where it rests while the chart makes way for the enlarged one
        robot.interact(
                () -> {
                    view.model().enlarge(view.model().tiles().get(1));
                    view.model().read(2);
                });
        EnlargedView enlarged = (EnlargedView) view.lookup(".enlarged-chart");
        await(
                () ->
                        enlarged.lookup(".cross-hair").isVisible()
                                && ((Label) enlarged.lookup(".tile-latest"))
                                        .getText()
                                        .startsWith("output "));
    }

    @Test
    void aClickShowsTheEpochEverywhereAndTwoClicksEnlargeTheChartInstead(FxRobot robot)
            throws Exception {
        awaitPictures();
        hover(robot, 0, 2);
        robot.clickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.time().shownEpoch().get()).isEqualTo(2);
        robot.interact(() -> bench.time().goLive());
        hover(robot, 1, 4);
        robot.doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.time().live().get()).isTrue();
        assertThat(view.model().enlarged().get()).isEqualTo(view.model().tiles().get(1));
    }
}
