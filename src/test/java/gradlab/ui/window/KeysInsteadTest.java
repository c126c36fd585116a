package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Keys in the stead of the small buttons that Tab passes by. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class KeysInsteadTest {
    private static final String FIELD = "#inspector #field-units";
    private BenchModel bench;
    private WindowView window;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
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
}
