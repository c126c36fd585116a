package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.settings.SettingsJson;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** Presenter mode: stage and transport alone, large; afterwards all is as it was. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PresenterTest {
    private BenchModel bench;
    private WindowView window;
    private WindowApplication.Shown shown;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new BackgroundWorkers());
        shown = WindowApplication.show(stage, bench, view -> new Scene(view, 1000, 760));
        window = shown.windowView();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean seen(String id) {
        Toolkit.call(
                () -> {
                    window.applyCss();
                    return id;
                });
        Node node = window.lookup(id);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null && node.getScene() != null;
    }

    @Test
    void onlyStageAndTransportAreShownAndLarge(FxRobot robot) {
        press(robot, KeyCode.F);
        assertThat(bench.look().presenting().get()).isTrue();
        assertThat(bench.look().typeScale().get()).isEqualTo(1.5);
        assertThat(bench.look().lineScale()).isGreaterThan(1);
        for (String gone :
                new String[] {
                    "#inspector",
                    "#tab-lesson",
                    "#document",
                    "#twin",
                    "#seed",
                    "#theme",
                    "#help",
                    "#chip-dense",
                    "#add-chart",
                    "#fork",
                    ".doctor-badge"
                }) {
            assertThat(seen(gone)).as(gone).isFalse();
        }
        for (String there :
                new String[] {
                    "#rewind", "#new-weights", ".play-button", "#step-batch", "#step-epoch",
                    "#speed", "#epoch-count", ".time-slider", "#network", ".chart-tile"
                }) {
            assertThat(seen(there)).as(there).isTrue();
        }
        press(robot, KeyCode.PERIOD);
        assertThat(bench.run().runs()).hasSize(1);
    }

    @Test
    void afterwardsAllIsAsItWas(FxRobot robot) {
        robot.interact(() -> bench.look().enlarge(-0.1));
        robot.interact(() -> window.showTab("training"));
        WaitForAsyncUtils.waitForFxEvents();
        double left = window.across().leftWidth();
        double right = window.across().rightWidth();
        boolean folded = window.lookup("#left-panel .rail") != null;
        for (KeyCode leaving : new KeyCode[] {KeyCode.F, KeyCode.ESCAPE}) {
            press(robot, KeyCode.F);
            press(robot, KeyCode.CONTROL, KeyCode.PLUS);
            assertThat(window.across().leftWidth()).isEqualTo(left);
            press(robot, leaving);
            assertThat(bench.look().presenting().get()).isFalse();
            assertThat(bench.look().typeScale().get()).isEqualTo(0.9);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.across().leftWidth()).isCloseTo(left, within());
            assertThat(window.across().rightWidth()).isCloseTo(right, within());
            assertThat(window.lookup("#left-panel .rail") != null).isEqualTo(folded);
            assertThat(seen("#tab-training")).isTrue();
            assertThat(seen("#document")).isTrue();
            assertThat(seen("#chip-dense")).isTrue();
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.0);
    }

    @Test
    void escapeShrinksAnEnlargedChartFirstAndThenLeaves(FxRobot robot) {
        press(robot, KeyCode.F);
        robot.interact(() -> window.lookup(".chart-tile").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.getScene().getFocusOwner().getStyleClass()).contains("chart-tile");
        press(robot, KeyCode.ENTER);
        assertThat(window.charts().enlarged().get()).isNotNull();
        press(robot, KeyCode.ESCAPE);
        assertThat(window.charts().enlarged().get()).isNull();
        assertThat(bench.look().presenting().get()).isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(bench.look().presenting().get()).isFalse();
    }

    @Test
    void theMouseLeadsInAndOut(FxRobot robot) {
        robot.clickOn("#document").clickOn("Presenter mode");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.look().presenting().get()).isTrue();
        robot.clickOn("#leave-presenting");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.look().presenting().get()).isFalse();
    }

    @Test
    void whatIsRememberedIsTheUsersOwnSize(@TempDir Path folder, FxRobot robot) {
        robot.interact(
                () -> {
                    new WindowMemory(shown, SettingsJson.in(folder)).keepAll();
                    bench.look().enlarge(0.2);
                });
        press(robot, KeyCode.F);
        assertThat(SettingsJson.in(folder).get().typeScale()).isEqualTo(1.2);
    }
}
