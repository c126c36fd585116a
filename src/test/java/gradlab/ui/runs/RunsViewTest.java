package gradlab.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ManyRuns;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.theme.Appearance;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RunsViewTest {
    private final List<String> exported = new ArrayList<>();
    private BenchModel bench;
    private RunsModel runs;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("moons"), new AtOnce());
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(2)));
        runs = new RunsModel(bench.editing(), bench.run(), bench.twin());
        RunSheets sheets = new RunSheets(bench, runs);
        RunsView.Doors doors =
                new RunsView.Doors(
                        () -> exported.add("example"),
                        (some, kind) -> exported.add(kind + " " + some.size()));
        StackPane root = new StackPane(new RunsView(bench, runs, sheets, doors), sheets);
        Scene scene = new Scene(root, 600, 700);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
        train(42);
        train(7);
    }

    @BeforeEach
    void letItBeDrawn() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void train(long seed) {
        bench.editing().edit("Seed", e -> e.withTraining(e.training().withSeed(seed)));
        bench.transport().rewind();
        bench.transport().play();
    }

    private RunEntry run(int number) {
        return bench.run().runs().get(number - 1);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The robot's mouse knows nothing of the keys that are down. */
    private static void selectBoth(FxRobot robot) {
        robot.clickOn("#run-2");
        press(robot, KeyCode.SHIFT, KeyCode.DOWN);
    }

    private static Node within(FxRobot robot, String row, String what) {
        Node outer = robot.lookup(row).query();
        return robot.from(outer).lookup(what).query();
    }

    @Test
    void anEyePutsTheCurvesOfARunBehindTheOthers(FxRobot robot) {
        robot.clickOn("#eye-1");
        assertThat(run(1).overlaid().get()).isTrue();
        robot.clickOn("#eye-1");
        assertThat(run(1).overlaid().get()).isFalse();
        robot.clickOn("#run-1");
        press(robot, KeyCode.ENTER);
        assertThat(run(1).overlaid().get()).isTrue();
    }

    @Test
    void theEyeOfTheRunOnTheBenchStaysOpen(FxRobot robot) {
        robot.clickOn("#eye-2");
        assertThat(run(2).overlaid().get()).isFalse();
        assertThat(runs.isSeen(run(2))).isTrue();
    }

    @Test
    void severalAreSelectedByMouseAndByKeys(FxRobot robot) {
        robot.clickOn("#run-2").clickOn("#run-1");
        assertThat(runs.selected()).containsExactly(run(1));
        robot.clickOn("#run-2");
        press(robot, KeyCode.DOWN);
        assertThat(runs.selected()).containsExactly(run(1));
        press(robot, KeyCode.SHIFT, KeyCode.UP);
        assertThat(runs.chosen()).containsExactly(run(1), run(2));
    }

    @Test
    void selectedRunsMakeATableOfWhatDiffers(FxRobot robot) {
        selectBoth(robot);
        robot.clickOn("#what-differs");
        List<String> cells =
                robot.lookup(".run-table > .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        assertThat(cells).contains("seed", "42", "7", "best validation loss");
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup(".run-table").tryQuery()).isEmpty();
    }

    @Test
    void aRunIsRenamedInItsRow(FxRobot robot) {
        robot.clickOn("#run-2");
        press(robot, KeyCode.F2);
        robot.write("mine");
        press(robot, KeyCode.ENTER);
        assertThat(run(2).name().get()).isEqualTo("mine");
        press(robot, KeyCode.F2);
        robot.write("other");
        press(robot, KeyCode.ESCAPE);
        assertThat(run(2).name().get()).isEqualTo("mine");
        assertThat(robot.lookup("#run-name").tryQuery()).isEmpty();
        robot.doubleClickOn("mine").write("yours").clickOn("#run-1");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run(2).name().get()).isEqualTo("yours");
    }

    @Test
    void aNoteMayHaveSeveralLines(FxRobot robot) {
        robot.clickOn("#run-1");
        press(robot, KeyCode.SHIFT, KeyCode.F2);
        robot.write("flat");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("but slow");
        press(robot, KeyCode.ENTER);
        assertThat(run(1).note().get()).isEqualTo("flat\nbut slow");
    }

    @Test
    void allSelectedGetATagAndATagFindsThem(FxRobot robot) {
        robot.interact(() -> train(8));
        WaitForAsyncUtils.waitForFxEvents();
        selectBoth(robot);
        press(robot, KeyCode.CONTROL, KeyCode.T);
        robot.write("good, two words");
        press(robot, KeyCode.ENTER);
        assertThat(run(1).tags()).containsExactly("good", "two words");
        assertThat(run(2).tags()).containsExactly("good", "two words");
        assertThat(run(3).tags()).isEmpty();

        robot.clickOn(within(robot, "#run-1", "two words"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#run-3").tryQuery()).isEmpty();
        robot.clickOn(within(robot, "#run-1", ".tag-off"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run(1).tags()).containsExactly("two words");
    }

    @Test
    void aDeletedRunComesBackFromTheFoot(FxRobot robot) {
        robot.clickOn("#run-1");
        press(robot, KeyCode.DELETE);
        assertThat(bench.run().runs()).extracting(RunEntry::number).containsExactly(2);
        assertThat(robot.lookup("#deleted-runs").query().isVisible()).isTrue();
        robot.clickOn("#undo-removal");
        assertThat(bench.run().runs()).extracting(RunEntry::number).containsExactly(1, 2);
        assertThat(robot.lookup("#deleted-runs").query().isVisible()).isFalse();
    }

    @Test
    void theRunOnTheBenchIsNotDeleted(FxRobot robot) {
        robot.clickOn("#run-2");
        press(robot, KeyCode.DELETE);
        assertThat(bench.run().runs()).hasSize(2);
    }

    @Test
    void aSearchThatFindsNothingSaysWhatWould(FxRobot robot) {
        robot.clickOn("#search-runs").write("nothing of the kind");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("None of 2 runs is like that").tryQuery()).isPresent();
        robot.clickOn("seed 7");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#run-2").tryQuery()).isPresent();
        assertThat(robot.lookup("#run-1").tryQuery()).isEmpty();
        robot.clickOn("#run-search");
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#run-1").tryQuery()).isPresent();
        assertThat(robot.lookup("#run-search").queryAs(TextInputControl.class).getText()).isEmpty();
    }

    @Test
    void closedEyesAreOpenedTogether(FxRobot robot) {
        assertThat(robot.lookup("#runs-show-eyes").tryQuery()).isEmpty();
        robot.interact(() -> bench.transport().rewind());
        robot.clickOn("#runs-show-eyes");
        assertThat(bench.run().runs()).isNotEmpty().allMatch(run -> run.overlaid().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#runs-show-eyes").tryQuery()).isEmpty();
    }

    @Test
    void oneRunOffersATwinAndSeeds(FxRobot robot) {
        robot.interact(() -> runs.remove(List.of(run(1))));
        assertThat(robot.lookup("One run proves little").tryQuery()).isPresent();
        robot.clickOn("#runs-seeds");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cloud-sentence").tryQuery()).isPresent();
        assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
                .anySatisfy(label -> assertThat(label.getText()).startsWith("A: Run 2"));
        press(robot, KeyCode.ESCAPE);
        robot.clickOn("#runs-twin");
        assertThat(bench.twin().isOpen()).isTrue();
    }

    @Test
    void noRunOffersToTrainOrAnExample(FxRobot robot) {
        robot.interact(
                () -> {
                    bench.transport().rewind();
                    runs.remove(bench.run().runs());
                });
        robot.clickOn("#runs-example");
        assertThat(exported).containsExactly("example");
        robot.clickOn("#runs-train");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.run().runs()).hasSize(1);
    }

    @Test
    void theSelectedAreExportedOrAllThatAreListed(FxRobot robot) {
        robot.clickOn("#export-runs").clickOn("Table, a row a run (CSV)…");
        robot.clickOn("#run-1").clickOn("#export-runs").clickOn("Report (Markdown)…");
        assertThat(exported).containsExactly("TABLE 2", "REPORT 1");
    }

    @Test
    void theSeedCloudTrainsEachSeedAndSaysWhatItTells(FxRobot robot) {
        selectBoth(robot);
        robot.clickOn("#seed-cloud");
        robot.clickOn("#cloud-start");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cloud-sentence").queryAs(Labeled.class).getText())
                .contains("with 5 seeds");
    }

    @Test
    void ofThousandsOnlyThoseInSightAreMade(FxRobot robot) {
        robot.interact(() -> ManyRuns.list(bench, 2000, 2));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".run-row").queryAll()).hasSizeLessThan(60);
        robot.clickOn("#run-2002");
        press(robot, KeyCode.END);
        assertThat(runs.selected()).containsExactly(run(1));
        press(robot, KeyCode.CONTROL, KeyCode.A);
        press(robot, KeyCode.DELETE);
        assertThat(bench.run().runs()).extracting(RunEntry::number).containsExactly(2);
        robot.clickOn("#undo-removal");
        assertThat(bench.run().runs()).hasSize(2002);
    }
}
