package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.ScriptedWorkers;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The window driven as a hand does: a click first, then a key. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class HandTest {
    private BenchModel bench;
    private WindowView windowView;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        windowView =
                WindowApplication.show(stage, bench, v -> new Scene(v, 1180, 760)).windowView();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> names() {
        return bench.editing().experiment().get().model().layers().stream()
                .map(Layer::name)
                .toList();
    }

    /** First on a fresh start, then after a click on each kind of control there is. */
    @Test
    void spaceTrainsAtOnceAndAfterAClickAnywhere(FxRobot robot) {
        spaceIsForTheRun(robot, "a fresh start");
        for (String what :
                List.of(
                        "All lessons",
                        "Runs",
                        "Doctor",
                        "Data",
                        "Training",
                        "Units",
                        "Layers",
                        "log",
                        "#card-hidden2",
                        "#network .panel-title",
                        ".chart-tile",
                        "#time",
                        ".charts-header",
                        "#rewind",
                        "#speed",
                        ".toggle-switch")) {
            click(robot, what);
            if (what.equals("#speed")) {
                press(robot, KeyCode.ESCAPE);
            }
            spaceIsForTheRun(robot, what);
        }
        click(robot, "#twin");
        spaceIsForTheRun(robot, "Twin");
        assertThat(bench.twin().isOpen()).isTrue();
    }

    private void spaceIsForTheRun(FxRobot robot, String after) {
        press(robot, KeyCode.SPACE);
        assertThat(bench.run().state().get()).as(after).isEqualTo(RunState.RUNNING);
        press(robot, KeyCode.SPACE);
        assertThat(bench.run().state().get()).as(after).isEqualTo(RunState.PAUSED);
    }

    @Test
    void enterEndsTyping(FxRobot robot) {
        click(robot, "#card-hidden2");
        TextField units =
                robot.lookup("#inspector #field-units .text-field").queryAs(TextField.class);
        robot.doubleClickOn(units);
        robot.write("7");
        press(robot, KeyCode.ENTER);
        assertThat(units(1)).isEqualTo(7);
        spaceIsForTheRun(robot, "Enter");
        assertThat(units.getText()).isEqualTo("7");
        robot.write("12");
        press(robot, KeyCode.ENTER);
        assertThat(units(1)).as("a digit begins anew").isEqualTo(12);
        press(robot, KeyCode.TAB);
        Node owner = windowView.getScene().getFocusOwner();
        assertThat(owner.localToScene(0, 0).getY()).isGreaterThan(units.localToScene(0, 0).getY());
        assertThat(
                        robot.from(robot.lookup("#inspector").<Node>query())
                                .lookup(owner::equals)
                                .tryQuery())
                .as("Tab goes on in the inspector")
                .isPresent();
        robot.doubleClickOn(units);
        click(robot, ".charts-header");
        spaceIsForTheRun(robot, "a press beside the field");
    }

    @Test
    void aWrongNumberOnACardStaysToBeMended(FxRobot robot) {
        int before = units(1);
        click(robot, "#card-hidden2 .card-width");
        robot.write("abc");
        press(robot, KeyCode.ENTER);
        TextField typed = robot.lookup("#units-field").queryAs(TextField.class);
        assertThat(typed.getText()).isEqualTo("abc");
        assertThat(typed.isFocused()).isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#units-field").tryQuery()).isEmpty();
        assertThat(units(1)).isEqualTo(before);
    }

    private int units(int layer) {
        return ((Dense) bench.editing().experiment().get().model().layers().get(layer)).units();
    }

    @Test
    void theLayerThatWasClickedObeysWhateverWasClickedSince(FxRobot robot) {
        click(robot, "#card-hidden2");
        press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(names()).hasSize(5);
        press(robot, KeyCode.CONTROL, KeyCode.C);
        press(robot, KeyCode.DELETE);
        assertThat(names()).hasSize(4);
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(names()).hasSize(5);
        press(robot, KeyCode.BACK_SPACE);
        click(robot, "#card-hidden2");
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        press(robot, KeyCode.RIGHT);
        assertThat(bench.editing().selection().get().lead())
                .as("the arrows lead along the chain")
                .isEqualTo(1);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        for (String what : List.of("Runs", "Training", "log", ".chart-tile", ".charts-header")) {
            click(robot, "#card-hidden3");
            click(robot, what);
            press(robot, KeyCode.DELETE);
            assertThat(names()).as(what).containsExactly("hidden1", "hidden2", "output");
            press(robot, KeyCode.CONTROL, KeyCode.Z);
        }
    }

    @Test
    void aLayerIsRemovedByButtonByMenuAndByDraggingItOut(FxRobot robot) {
        click(robot, "#card-hidden2");
        click(robot, "#remove-layer");
        assertThat(names()).containsExactly("hidden1", "hidden3", "output");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        robot.rightClickOn("#card-hidden2");
        click(robot, "Remove");
        assertThat(names()).containsExactly("hidden1", "hidden3", "output");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        robot.drag("#card-hidden2", MouseButton.PRIMARY).dropTo(".charts-header");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "hidden3", "output");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        robot.drag("#card-hidden2", MouseButton.PRIMARY).moveTo(".charts-header");
        press(robot, KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "hidden2", "hidden3", "output");
    }

    @Test
    void arrowsTrainAfterAClickAndWalkForAKeyboardUser(FxRobot robot) {
        click(robot, "Runs");
        press(robot, KeyCode.RIGHT);
        assertThat(bench.run().state().get()).isEqualTo(RunState.PAUSED);
        assertThat(robot.lookup("Runs").queryAs(ToggleButton.class).isSelected()).isTrue();
        press(robot, KeyCode.R);
        Scene scene = windowView.getScene();
        press(robot, KeyCode.TAB);
        while (!(scene.getFocusOwner() instanceof ToggleButton tab
                && tab.getText().equals("Doctor"))) {
            press(
                    robot,
                    scene.getFocusOwner() instanceof ToggleButton tab
                                    && tab.getText().equals("Runs")
                            ? KeyCode.RIGHT
                            : KeyCode.TAB);
        }
        Node ring = robot.lookup("#focus-ring").query();
        assertThat(ring.isVisible()).isTrue();
        press(robot, KeyCode.SPACE);
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void everyFocusStopShowsARing(FxRobot robot) {
        click(robot, "#card-hidden2");
        Node ring = robot.lookup("#focus-ring").query();
        assertThat(ring.isVisible()).isFalse();
        Set<Node> stops = new HashSet<>();
        Scene scene = windowView.getScene();
        press(robot, KeyCode.TAB);
        while (stops.add(scene.getFocusOwner())) {
            Node owner = scene.getFocusOwner();
            if (!(owner instanceof TextInputControl)) {
                Bounds there = owner.localToScene(owner.getLayoutBounds());
                assertThat(ring.isVisible()).as(owner.toString()).isTrue();
                assertThat(ring.localToScene(ring.getLayoutBounds()).intersects(there))
                        .as(owner.toString())
                        .isTrue();
            }
            press(robot, KeyCode.TAB);
        }
        assertThat(stops).hasSizeGreaterThan(25);
        click(robot, ".charts-header");
        assertThat(ring.isVisible()).isFalse();
    }

    @Test
    void aKeyThatWasObeyedIsTypedNowhere(FxRobot robot) {
        press(robot, KeyCode.G);
        TextField search = robot.lookup("#gallery-search").queryAs(TextField.class);
        assertThat(search.isFocused()).isTrue();
        assertThat(search.getText()).isEmpty();
    }
}
