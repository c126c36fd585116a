package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.TimeModel;
import gradlab.ui.app.Toolkit;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TimeSliderTest {
    private static final int EPOCHS = 20;

    private BenchModel bench;
    private WindowView windowView;
    private TimeSlider slider;

    @Start
    void start(Stage stage) {
        WindowApplication.Shown shown =
                WindowApplication.show(
                        stage, ShippedExperiments.named("spirals"), v -> new Scene(v, 1000, 760));
        bench = shown.bench();
        windowView = shown.windowView();
        bench.editing()
                .edit("Epochs", e -> e.withTraining(e.training().withEpochs(EPOCHS).withSeed(3)));
    }

    @BeforeEach
    void train(FxRobot robot) throws Exception {
        slider = robot.lookup("#time").queryAs(TimeSlider.class);
        await(() -> bench.data().prepared().get() != null);
        robot.interact(() -> bench.transport().play());
        await(() -> bench.run().state().get() == RunState.ENDED);
        robot.interact(() -> windowView.requestFocus());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> bench.transport().stop());
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D at(int epoch) {
        return slider.localToScreen(slider.placeOf(epoch), slider.getHeight() / 2);
    }

    private int shown() {
        return bench.time().shownEpoch().get();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickShowsThatEpochAndTheChipLeadsBack(FxRobot robot) {
        robot.clickOn(at(7));
        assertThat(shown()).isEqualTo(7);
        assertThat(bench.time().live().get()).isFalse();
        assertThat(robot.lookup("#moment").queryAs(Label.class).getText())
                .isEqualTo("epoch 7 of 20 shown");

        robot.clickOn("#live");
        assertThat(shown()).isEqualTo(EPOCHS);
        assertThat(bench.time().live().get()).isTrue();
    }

    @Test
    void theThumbIsDraggedThroughThePast(FxRobot robot) {
        robot.drag(at(EPOCHS), MouseButton.PRIMARY).moveTo(at(12));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).isEqualTo(12);
        robot.moveTo(at(0)).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).isZero();
    }

    @Test
    void arrowsStepBackAndForthAndThenTrain(FxRobot robot) {
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.LEFT);
        assertThat(shown()).isEqualTo(EPOCHS - 2);
        press(robot, KeyCode.RIGHT);
        assertThat(shown()).isEqualTo(EPOCHS - 1);
        press(robot, KeyCode.RIGHT);
        assertThat(bench.time().live().get()).isTrue();
        assertThat(bench.run().runs()).hasSize(1);
    }

    @Test
    void onTheSliderHomeIsTheStartAndEndTheNewest(FxRobot robot) {
        robot.clickOn(at(9));
        press(robot, KeyCode.HOME);
        assertThat(shown()).isZero();
        assertThat(bench.time().weights().get()).isNotNull();
        press(robot, KeyCode.PAGE_UP);
        assertThat(shown()).isEqualTo(2);
        press(robot, KeyCode.RIGHT);
        assertThat(shown()).isEqualTo(3);
        press(robot, KeyCode.END);
        assertThat(bench.time().live().get()).isTrue();
    }

    @Test
    void forkingIsAButton(FxRobot robot) throws Exception {
        robot.clickOn(at(7));
        robot.clickOn("#fork");
        await(() -> bench.run().runs().size() == 2);

        assertThat(bench.run().state().get()).isEqualTo(RunState.PAUSED);
        assertThat(bench.run().history().get().epochs()).isEqualTo(7);
        assertThat(bench.time().marks().getFirst().words()).isEqualTo("from run 1, epoch 7");
        press(robot, KeyCode.RIGHT);
        await(() -> bench.run().history().get().epochs() == 8);
    }

    @Test
    void aScreenReaderReadsAndMovesIt(FxRobot robot) {
        robot.interact(() -> slider.executeAccessibleAction(AccessibleAction.SET_VALUE, 5.0));
        assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(5.0);
        assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
                .isEqualTo((double) EPOCHS);
        robot.interact(() -> slider.executeAccessibleAction(AccessibleAction.DECREMENT));
        assertThat(shown()).isEqualTo(4);
        assertThat(bench.time().computing().get()).isEqualTo(TimeModel.NONE);
    }
}
