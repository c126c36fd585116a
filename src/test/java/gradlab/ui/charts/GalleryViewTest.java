package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.ui.app.BenchModel;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class GalleryViewTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench = Benches.tiny();
        view = Benches.show(bench, stage);
    }

    private ChartKind last() {
        return view.model().tiles().getLast().kind().get();
    }

    private Node card(String kind) {
        return view.lookup("#gallery-" + kind);
    }

    private void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aChartIsAddedWithTheMouse(FxRobot robot) throws Exception {
        robot.clickOn("#add-chart");
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.lookup("#gallery-accuracy").tryQuery().isPresent());
        robot.clickOn("#gallery-accuracy");
        assertThat(last()).isEqualTo(ChartKind.ACCURACY);
        assertThat(view.lookup("#gallery").isVisible()).isFalse();
        assertThat(view.tiles().getLast().isFocused()).isTrue();
    }

    @Test
    void aChartIsFoundByTypingAndAddedWithEnter(FxRobot robot) {
        robot.clickOn("#add-chart");
        robot.write("waterf");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(card("gradient-waterfall")).isNotNull();
        assertThat(card("loss")).isNull();
        type(robot, KeyCode.ENTER);
        assertThat(last()).isEqualTo(ChartKind.GRADIENT_WATERFALL);
    }

    @Test
    void arrowsWalkFromCardToCardAndEscapeLeaves(FxRobot robot) {
        robot.clickOn("#add-chart");
        type(robot, KeyCode.DOWN);
        assertThat(card("loss").isFocused()).isTrue();
        type(robot, KeyCode.RIGHT);
        assertThat(card("accuracy").isFocused()).isTrue();
        type(robot, KeyCode.DOWN);
        type(robot, KeyCode.UP);
        assertThat(card("accuracy").isFocused() || card("loss").isFocused()).isTrue();
        type(robot, KeyCode.ESCAPE);
        assertThat(view.lookup("#gallery").isVisible()).isFalse();
        assertThat(view.model().tiles()).hasSize(4);
    }

    @Test
    void aTileIsChangedInItsPlace(FxRobot robot) {
        ChartTile second = view.model().tiles().get(1);
        robot.interact(() -> view.gallery().openToChange(second));
        robot.write("dead");
        type(robot, KeyCode.ENTER);
        assertThat(second.kind().get()).isEqualTo(ChartKind.DEAD);
        assertThat(view.model().tiles()).hasSize(4);
    }

    @Test
    void aChartTheRunHasNothingForSaysWhy(FxRobot robot) throws Exception {
        robot.interact(bench.transport()::play);
        robot.clickOn("#add-chart");
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> card("accuracy").getAccessibleText().contains("choose some under Training"));
        assertThat(card("loss").getAccessibleText()).startsWith("Loss. What training minimises");
    }
}
