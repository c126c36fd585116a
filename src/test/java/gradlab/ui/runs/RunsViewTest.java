package gradlab.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunsModel;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.theme.Appearance;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RunsViewTest {
    private BenchModel bench;
    private RunsModel runs;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("moons"), new AtOnce());
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(2)));
        runs = new RunsModel(bench.editing(), bench.run(), bench.twin());
        RunSheets sheets = new RunSheets(bench, runs);
        StackPane root =
                new StackPane(new RunsView(bench.editing(), bench.run(), runs, sheets), sheets);
        Scene scene = new Scene(root, 600, 700);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
        bench.transport().play();
        bench.editing().edit("Seed", e -> e.withTraining(e.training().withSeed(7)));
        bench.transport().rewind();
        bench.transport().play();
    }

    @Test
    void anEyePutsTheCurvesOfARunBehindTheOthers(FxRobot robot) {
        robot.clickOn("#eye-1");
        assertThat(bench.run().runs().getFirst().overlaid().get()).isTrue();
        robot.clickOn("#eye-1");
        assertThat(bench.run().runs().getFirst().overlaid().get()).isFalse();
    }

    @Test
    void twoSelectedRunsMakeATableOfWhatDiffers(FxRobot robot) {
        Node button = robot.lookup("#what-differs").query();
        robot.clickOn("#run-1");
        assertThat(button.isDisabled()).isTrue();
        robot.clickOn("#run-2");
        assertThat(button.isDisabled()).isFalse();
        robot.clickOn("#what-differs");
        List<String> cells =
                robot.lookup(".run-table > .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        assertThat(cells).contains("seed", "42", "7", "best validation loss");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".run-table").tryQuery()).isEmpty();
    }

    @Test
    void aRunIsRenamedInItsRow(FxRobot robot) {
        robot.interact(() -> robot.lookup("#run-2").query().requestFocus());
        robot.press(KeyCode.F2).release(KeyCode.F2);
        robot.write("mine").press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.run().runs().getLast().name().get()).isEqualTo("mine");
    }

    @Test
    void theSeedCloudTrainsEachSeedAndSaysWhatItTells(FxRobot robot) {
        robot.clickOn("#run-1").clickOn("#run-2").clickOn("#seed-cloud");
        robot.clickOn("#cloud-start");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cloud-sentence").queryAs(Labeled.class).getText())
                .contains("with 5 seeds");
    }
}
