package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.LossCause;
import gradlab.run.history.Recorded;
import gradlab.ui.app.BenchModel;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class EnlargedViewTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench = Benches.tiny();
        view = Benches.show(bench, stage);
    }

    private void enlarge(FxRobot robot, ChartKind kind) throws TimeoutException {
        robot.interact(
                () -> {
                    bench.run()
                            .recording()
                            .set(bench.run().recording().get().with(Recorded.TRAIN_EVALUATION));
                    bench.transport().play();
                    view.model().enlarge(view.model().add(kind));
                });
        settle();
    }

    private void settle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                10_000, () -> view.settled() && viewer().getChart() != null));
    }

    private ChartViewer viewer() {
        return (ChartViewer)
                view.lookupAll("*").stream()
                        .filter(ChartViewer.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    private ValueAxis epochs() {
        return viewer().getChart().getXYPlot().getDomainAxis();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void keysZoomPanAndShowTheWholeRunAgain(FxRobot robot) throws TimeoutException {
        enlarge(robot, ChartKind.LOSS);
        double whole = epochs().getRange().getLength();
        type(robot, KeyCode.PLUS);
        assertThat(epochs().getRange().getLength()).isLessThan(whole);
        double before = epochs().getLowerBound();
        type(robot, KeyCode.RIGHT);
        assertThat(epochs().getLowerBound()).isGreaterThan(before);
        type(robot, KeyCode.DIGIT0);
        assertThat(epochs().getRange().getLength()).isEqualTo(whole);
    }

    @Test
    void theWheelTurnedUpComesCloserAndTurnedDownGoesBack(FxRobot robot) throws TimeoutException {
        enlarge(robot, ChartKind.LOSS);
        double whole = epochs().getRange().getLength();
        robot.moveTo(viewer());
        robot.interact(() -> turn(viewer(), 40));
        assertThat(epochs().getRange().getLength()).isLessThan(whole);
        robot.interact(() -> turn(viewer(), -40));
        assertThat(epochs().getRange().getLength()).isCloseTo(whole, within(1e-6));
    }

    /** As a wheel's driver reports it: up is positive. */
    private static void turn(ChartViewer over, double up) {
        double x = over.getWidth() / 2;
        double y = over.getHeight() / 2;
        Point2D screen = over.localToScreen(x, y);
        over.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        up,
                        0,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(over, x, y)));
    }

    @Test
    void honestLossSaysWhatThisRunsNumbersAreAndTurnsCausesOff(FxRobot robot)
            throws TimeoutException {
        enlarge(robot, ChartKind.HONEST_LOSS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words()).contains("Epoch 5: validation ").contains("What remains");
        Node toggle = robot.lookup("#without-noise").query();
        robot.clickOn(toggle);
        assertThat(view.model().enlarged().get().without().get()).containsExactly(LossCause.NOISE);
    }

    @Test
    void aChartThatWasShrunkDrawsNoMore(FxRobot robot) throws TimeoutException {
        enlarge(robot, ChartKind.LOSS);
        ChartTile tile = view.model().enlarged().get();
        List<EnlargedView> before = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            before.add(enlarged());
            robot.interact(
                    () -> {
                        view.model().shrink();
                        view.model().enlarge(tile);
                    });
            settle();
        }
        robot.interact(
                () -> {
                    tile.smoothing().set(5);
                    assertThat(enlarged().settled()).isFalse();
                    assertThat(before)
                            .doesNotContain(enlarged())
                            .isNotEmpty()
                            .allMatch(EnlargedView::settled);
                });
    }

    private EnlargedView enlarged() {
        return view.getChildrenUnmodifiable().stream()
                .filter(EnlargedView.class::isInstance)
                .map(EnlargedView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        StringBuilder all = new StringBuilder();
        for (Node node : view.lookupAll(".honest-loss .label")) {
            all.append(node instanceof Label label ? label.getText() : "").append('\n');
        }
        return all.toString();
    }
}
