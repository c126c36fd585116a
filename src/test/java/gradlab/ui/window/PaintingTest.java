package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.Csv;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Points painted with the mouse, without a file: used, then trained with. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class PaintingTest {
    @TempDir Path home;
    private final String homeBefore = System.getProperty("user.home");
    private BenchModel bench;
    private Window window;

    @Start
    void start(Stage stage) {
        window = stage;
        bench =
                WindowApplication.show(
                                stage,
                                ShippedExperiments.named("moons"),
                                v -> new Scene(v, 1280, 800))
                        .bench();
    }

    @BeforeEach
    void keepTheUsersHome() throws Exception {
        System.setProperty("user.home", home.toString());
        await(() -> bench.data().prepared().get() != null);
    }

    @AfterEach
    void stop(FxRobot robot) {
        System.setProperty("user.home", homeBefore);
        robot.interact(() -> bench.transport().stop());
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double middle(Window one) {
        return one.getX() + one.getWidth() / 2;
    }

    private List<String> classes() {
        PreparedData data = bench.data().prepared().get();
        return data == null ? List.of() : data.classNames();
    }

    private static void scrollTo(FxRobot robot, Node node) {
        Node around = node.getParent();
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        ScrollPane pane = (ScrollPane) around;
        Node content = pane.getContent();
        double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
        double hidden = content.getLayoutBounds().getHeight() - pane.getHeight();
        robot.interact(() -> pane.setVvalue(Math.clamp((top - 100) / hidden, 0.0, 1.0)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, String button) {
        robot.clickOn(
                robot.lookup(".button")
                        .match(node -> node instanceof Button one && button.equals(one.getText()))
                        .queryButton());
    }

    private static void paint(FxRobot robot, String label, double across, double down) {
        robot.clickOn(
                robot.lookup("#paint-points .toggle-button")
                        .match(node -> label.equals(((ToggleButton) node).getText()))
                        .<Node>query());
        Node square = robot.lookup("#paint-points .preview").query();
        Bounds area = square.localToScreen(square.getLayoutBounds());
        Point2D from =
                new Point2D(
                        area.getMinX() + across * area.getWidth(),
                        area.getMinY() + down * area.getHeight());
        robot.drag(from, MouseButton.PRIMARY).dropTo(from.add(60, 30));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void paintedPointsAreTrainedWith(FxRobot robot) throws Exception {
        robot.clickOn(
                robot.lookup("#inspector .toggle-button")
                        .match(node -> "Data".equals(((ToggleButton) node).getText()))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        scrollTo(robot, robot.lookup("#paint").query());
        robot.clickOn("#paint");
        await(() -> robot.lookup("#paint-points").tryQuery().isPresent());
        Window dialog = robot.lookup("#paint-points").query().getScene().getWindow();
        await(() -> dialog.getWidth() > 0);
        assertThat(middle(dialog)).isCloseTo(middle(window), within(2.0));
        Node undo = robot.lookup("#undo-paint").query();
        assertThat(undo.isDisabled()).isTrue();
        paint(robot, "c0", 0.2, 0.2);
        assertThat(undo.isDisabled()).isFalse();
        paint(robot, "c2", 0.6, 0.7);
        press(robot, "Use these points");
        await(() -> bench.editing().experiment().get().data().source() instanceof Csv);
        Csv source = (Csv) bench.editing().experiment().get().data().source();
        assertThat(Path.of(source.path())).startsWith(home).exists();
        await(() -> classes().contains("c2"));
        assertThat(classes()).containsExactly("c0", "c2");

        robot.interact(() -> bench.transport().stepEpoch());
        await(() -> bench.run().history().get().epochs() == 1);
    }
}
