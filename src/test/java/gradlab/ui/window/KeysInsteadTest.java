package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keys in the stead of small buttons that Tab passes by. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class KeysInsteadTest {
    private static final String FIELD = "#inspector #field-units";
    private BenchModel bench;
    private WindowView window;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new BackgroundWorkers());
        window =
                WindowApplication.show(stage, bench, view -> new Scene(view, 1180, 760))
                        .windowView();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSettingSaysWhatItIsAndGoesBackToItsDefault(FxRobot robot) {
        robot.clickOn("#card-hidden2");
        robot.clickOn("#inspector #field-units .text-field");
        press(robot, KeyCode.F1);
        assertThat(robot.lookup(FIELD + " .field-help").tryQuery()).isPresent();
        assertThat(window.keys().isVisible()).isFalse();
        press(robot, KeyCode.F1);
        assertThat(robot.lookup(FIELD + " .field-help").tryQuery()).isEmpty();

        TextField rate =
                robot.clickOn("#tab-training")
                        .lookup("#inspector #field-learning_rate .text-field")
                        .queryAs(TextField.class);
        String before = rate.getText();
        robot.interact(rate::requestFocus);
        press(robot, KeyCode.UP);
        assertThat(rate.getText()).isNotEqualTo(before);
        press(robot, KeyCode.SHORTCUT, KeyCode.DIGIT0);
        Node reset =
                robot.lookup("#inspector #field-learning_rate .row-button").nth(0).<Node>query();
        assertThat(reset.isVisible()).as("at its default").isFalse();
    }

    @Test
    void whatHasAMenuOpensItByKey(FxRobot robot) throws TimeoutException {
        robot.clickOn("#card-hidden2");
        robot.interact(() -> window.view("runs"));
        // Until then a step is not taken.
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> bench.data().prepared().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#step-epoch");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> bench.run().history().get().epochs() > 0);
        robot.clickOn("#run-list .list-cell");
        for (String place : List.of("#chain", ".chart-tile", "#run-list")) {
            Node owner = robot.lookup(place).query();
            robot.interact(owner::requestFocus);
            for (KeyCode[] keys :
                    List.of(
                            new KeyCode[] {KeyCode.SHIFT, KeyCode.F10},
                            new KeyCode[] {KeyCode.CONTEXT_MENU})) {
                press(robot, keys);
                assertThat(Window.getWindows()).as(place).anyMatch(ContextMenu.class::isInstance);
                press(robot, KeyCode.ESCAPE);
                assertThat(Window.getWindows()).as(place).noneMatch(ContextMenu.class::isInstance);
            }
        }
    }
}
