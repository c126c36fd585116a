package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FoldingTest {
    private BenchModel bench;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        bench =
                WindowApplication.show(
                                window,
                                ShippedExperiments.named("spirals"),
                                v -> new Scene(v, 1000, 760))
                        .bench();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> bench.transport().stop());
    }

    private static double width(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).query().getLayoutBounds().getWidth();
    }

    private static void foldByKey(FxRobot robot, boolean right) {
        robot.press(KeyCode.CONTROL);
        if (right) {
            robot.press(KeyCode.SHIFT);
        }
        robot.press(KeyCode.B).release(KeyCode.B);
        robot.release(KeyCode.SHIFT).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickFoldsAPanelAndItsWidthGoesToTheCentre(FxRobot robot) {
        double centre = width(robot, "#centre");
        double panel = width(robot, "#right-panel");
        robot.clickOn("#fold-right");
        assertThat(bench.look().rightFolded().get()).isTrue();
        double rail = width(robot, "#right-panel");
        assertThat(rail).isLessThan(60);
        assertThat(width(robot, "#centre")).isEqualTo(centre + panel - rail);
    }

    @Test
    void theKeyOpensWhatAClickHasFoldedAsWideAsItWas(FxRobot robot) {
        double panel = width(robot, "#left-panel");
        robot.clickOn("#fold-left");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("unfold-left");
        foldByKey(robot, false);
        assertThat(width(robot, "#left-panel")).isEqualTo(panel);
        foldByKey(robot, true);
        assertThat(bench.look().rightFolded().get()).isTrue();
        assertThat(bench.look().leftFolded().get()).isFalse();
    }

    @Test
    void aWidthOfTheUsersOwnComesBackAfterFolding(FxRobot robot) {
        robot.clickOn("#fold-right");
        double usual = width(robot, "#left-panel");
        SplitPane sides = (SplitPane) robot.lookup("#left-panel").query().getParent().getParent();
        robot.interact(() -> sides.setDividerPosition(0, 0.3));
        double chosen = width(robot, "#left-panel");
        assertThat(chosen).isGreaterThan(usual + 20);
        robot.clickOn("#fold-left");
        foldByKey(robot, false);
        assertThat(width(robot, "#left-panel")).isEqualTo(chosen);
    }

    @Test
    void aNameOnTheRailOpensThePanelThere(FxRobot robot) {
        robot.clickOn("#fold-right");
        robot.clickOn(robot.lookup(".rail-page").match(FoldingTest::saysTraining).queryButton());
        assertThat(bench.look().rightFolded().get()).isFalse();
        assertThat(robot.lookup("#inspector .toggle-button:selected").queryLabeled().getText())
                .isEqualTo("Training");
    }

    private static boolean saysTraining(Node node) {
        return node instanceof javafx.scene.control.Button button
                && button.getText().equals("Training");
    }

    @Test
    void whereBothPanelsHaveNoRoomTheOneAskedForLastIsOpen(FxRobot robot) {
        robot.interact(() -> bench.look().typeScale().set(2));
        assertThat(width(robot, "#right-panel")).isLessThan(100);
        assertThat(width(robot, "#left-panel")).isGreaterThan(300);
        foldByKey(robot, true);
        assertThat(width(robot, "#right-panel")).isGreaterThan(400);
        assertThat(width(robot, "#left-panel")).isLessThan(100);
        robot.interact(() -> bench.look().typeScale().set(1));
        assertThat(width(robot, "#left-panel")).isGreaterThan(200);
        assertThat(width(robot, "#right-panel")).isGreaterThan(200);
    }
}
