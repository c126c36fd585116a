package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TwinWindowTest {
    private BenchModel bench;
    private WindowView windowView;

    @Start
    void start(Stage stage) {
        WindowApplication.Shown shown =
                WindowApplication.show(
                        stage, ShippedExperiments.named("spirals"), v -> new Scene(v, 1000, 760));
        bench = shown.bench();
        windowView = shown.windowView();
    }

    @BeforeEach
    void waitForTheRows(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
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

    private void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String bar(FxRobot robot) {
        return robot.lookup("#twin-bar").query().getAccessibleText();
    }

    private void setSeed(FxRobot robot, long seed) {
        robot.interact(
                () ->
                        bench.editing()
                                .edit("Seed", e -> e.withTraining(e.training().withSeed(seed))));
    }

    @Test
    void tForksTheExperimentAndTAgainGoesOnAlone(FxRobot robot) {
        press(robot, KeyCode.T);
        assertThat(robot.lookup("#twin-bar").query().isVisible()).isTrue();
        assertThat(bar(robot))
                .isEqualTo("Twin of the original: nothing differs yet; change one setting");
        press(robot, KeyCode.T);
        assertThat(robot.lookup("#twin-bar").query().isVisible()).isFalse();
    }

    @Test
    void theBarNamesTheOneDifferenceAndRefusesTheWordForTwo(FxRobot robot) {
        press(robot, KeyCode.T);
        setSeed(robot, 7);
        assertThat(bar(robot)).isEqualTo("Twin of the original: seed 42 → 7");
        robot.interact(
                () ->
                        bench.editing()
                                .edit("Epochs", e -> e.withTraining(e.training().withEpochs(9))));
        assertThat(bar(robot)).startsWith("Comparison with the original:").contains("seed 42 → 7");
        assertThat(robot.lookup("not a twin").queryAs(Labeled.class).isVisible()).isTrue();
    }

    @Test
    void aFixOfTwoNamedPartsIsATwinWhoseBarNamesBoth(FxRobot robot) {
        robot.interact(
                () ->
                        bench.twin()
                                .open(
                                        bench.editing()
                                                .experiment()
                                                .get()
                                                .withTraining(
                                                        bench.editing()
                                                                .experiment()
                                                                .get()
                                                                .training()
                                                                .withSeed(7)
                                                                .withEpochs(9))));
        assertThat(bar(robot))
                .startsWith("Twin of the original with a fix of 2 parts:")
                .contains("seed 42 → 7", "epochs")
                .doesNotContain("more");
        assertThat(robot.lookup("not a twin").queryAs(Labeled.class).isVisible()).isFalse();
        setSeed(robot, 8);
        assertThat(bar(robot)).startsWith("Comparison with");
    }

    @Test
    void endTwinTakesTheOriginalsCurvesOffTheCharts(FxRobot robot) throws Exception {
        press(robot, KeyCode.T);
        setSeed(robot, 7);
        press(robot, KeyCode.RIGHT);
        await(() -> bench.run().history().get().epochs() == 1);
        assertThat(bench.run().runs().getFirst().overlaid().get()).isTrue();
        robot.clickOn("End twin");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.run().runs()).hasSize(2).noneMatch(run -> run.overlaid().get());
    }

    @Test
    void bothRunsOfATwinTrainTogether(FxRobot robot) throws Exception {
        press(robot, KeyCode.T);
        setSeed(robot, 7);
        press(robot, KeyCode.RIGHT);
        await(() -> bench.run().history().get().epochs() == 1);
        await(() -> bench.run().runs().getFirst().history().epochs() == 1);
        assertThat(bench.run().runs()).hasSize(2);
        assertThat(bar(robot)).isEqualTo("Twin of run 1: seed 42 → 7");
        press(robot, KeyCode.R);
        assertThat(bench.run().history().get().epochs()).isZero();
    }
}
