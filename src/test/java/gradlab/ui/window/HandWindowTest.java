package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.byhand.HandExamples;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.byhand.HandModel;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;

/** Backpropagation by hand, driven as by a hand. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class HandWindowTest {
    private BenchModel bench;
    private WindowView windowView;
    private HandModel model;

    @Start
    void start(Stage stage) {
        WindowApplication.Shown shown =
                WindowApplication.show(
                        stage, ShippedExperiments.named("moons"), v -> new Scene(v, 1400, 900));
        bench = shown.bench();
        windowView = shown.windowView();
        model = windowView.benches().hand().model();
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        robot.interact(() -> windowView.pages().show("backprop"));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> windowView.benches().settled());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> bench.transport().stop());
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void type(FxRobot robot, String query, String number) {
        click(robot, query);
        robot.interact(() -> robot.lookup(query).queryAs(TextField.class).selectAll());
        robot.write(number);
        press(robot, KeyCode.ENTER);
    }

    private void tab(FxRobot robot, String words) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.from(robot.lookup("#hand-side")).lookup(words).<Labeled>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void keysAndButtonsLeadThroughTheSteps(FxRobot robot) {
        click(robot, "#hand-one");
        assertThat(text(robot, "#hand-step")).isEqualTo("2");
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(model.now().get()).isEqualTo(8);
        click(robot, "#hand-next");
        assertThat(text(robot, "#hand-title")).startsWith("Step 9 of 27");
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(text(robot, "#hand-badge .badge-title")).isEqualTo("4 of 4 gradients agree");
        click(robot, "#step-16");
        assertThat(text(robot, "#hand-title")).contains("back through hidden unit 2");
        press(robot, KeyCode.R);
        assertThat(model.now().get()).isEqualTo(1);
    }

    @Test
    void theLastStepMovesTheWeightsAndCanBeTakenBack(FxRobot robot) {
        robot.interact(() -> model.show(27));
        click(robot, "#hand-next");
        assertThat(model.now().get()).isEqualTo(1);
        assertThat(model.network()).isNotEqualTo(HandExamples.FIRST.network());
        press(robot, KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(model.network()).isEqualTo(HandExamples.FIRST.network());
    }

    @Test
    void typedNumbersAreTakenAndImpossibleOnesRefused(FxRobot robot) {
        tab(robot, "Weights");
        type(robot, "#hand-b-2-1", "8");
        assertThat(model.network().layer(2).bias()).containsExactly(8.0);
        tab(robot, "Sample");
        type(robot, "#hand-y-1-1", "2");
        assertThat(model.network().rows().getFirst().targets()).containsExactly(1.0);
        assertThat(robot.lookup("#hand-y-1-1").query().getAccessibleHelp()).contains("0 to 1");
    }

    @Test
    void activationAndLossAreSwitchedAndWhatIsTooLargeIsNotTaken(FxRobot robot) {
        click(robot, "#hand-output");
        click(robot, "#hand-output-tanh");
        click(robot, "#hand-loss");
        click(robot, "#hand-loss-mean_squared_error");
        robot.interact(() -> model.show(10));
        assertThat(text(robot, "#hand-meaning")).startsWith("Two slopes");
        tab(robot, "Sample");
        click(robot, "#hand-take");
        assertThat(text(robot, "#hand-refused")).isNotEmpty();
    }
}
