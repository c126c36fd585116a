package gradlab.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.Values;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.theme.Appearance;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SweepPageTest {
    private static final Setting RATE = Setting.parse("training.optimizer.learning_rate");

    @TempDir private static Path home;
    private static int started;
    private SweepModel model;
    private SweepFiles files;
    private final List<Path> opened = new ArrayList<>();

    @Start
    void start(Stage stage) {
        BenchModel bench = new BenchModel(ShippedExperiments.named("moons"), new AtOnce());
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(2)));
        Path shelf = home.resolve("shelf-" + started++);
        model = new SweepModel(bench, new SweepShelf(shelf), Runnable::run);
        files = new SweepFiles(bench, model, () -> stage);
        BorderPane root = new BorderPane(new SweepPage(bench, model, opened::addAll));
        root.setLeft(new SweepPanel(model, files));
        ((SweepPanel) root.getLeft()).setPrefWidth(320);
        root.setTop(new SweepStrip(model, bench.look(), new SimpleDoubleProperty(1400)));
        root.setBottom(new SweepBar(model));
        Scene scene = new Scene(root, 1280, 800);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void vary(FxRobot robot) {
        robot.interact(() -> model.vary(RATE));
    }

    private Axis axis(int index) {
        return model.sweep().vary().get(index);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
        // What was made anew has its place only then.
        robot.interact(() -> robot.listWindows().getFirst().getScene().getRoot().layout());
    }

    private static void replaceBy(FxRobot robot, String words) {
        robot.interact(() -> robot.lookup("#chip-field").queryAs(TextInputControl.class).clear());
        robot.write(words);
        press(robot, KeyCode.ENTER);
    }

    @Test
    void theEmptyPageBeginsASweepByItsOneButton(FxRobot robot) {
        robot.clickOn("#begin-sweep");
        assertThat(text(robot, "#sweep-size")).isEqualTo("3 runs");
        assertThat(robot.lookup("#begin-sweep").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aKnobIsFoundByItsLettersAndVariedByKeysAlone(FxRobot robot) {
        robot.interact(() -> model.begin());
        robot.clickOn("#vary-another");
        robot.write("batch si");
        press(robot, KeyCode.ENTER);
        assertThat(axis(0).settings()).containsExactly(Setting.parse("training.batch_size"));
        assertThat(robot.lookup("#axis-1").tryQuery()).isPresent();
    }

    @Test
    void chipsAreAddedEditedAndTakenOutByKeys(FxRobot robot) {
        vary(robot);
        robot.interact(() -> robot.lookup("#chip-more").query().requestFocus());
        press(robot, KeyCode.ENTER);
        robot.write("7");
        press(robot, KeyCode.ENTER);
        assertThat(((Values) axis(0)).values()).hasSize(6).endsWith(7.0);
        robot.interact(() -> robot.lookup("#chip-5").query().requestFocus());
        press(robot, KeyCode.ENTER);
        replaceBy(robot, "8");
        assertThat(((Values) axis(0)).values()).hasSize(6).endsWith(8.0);
        robot.interact(() -> robot.lookup("#chip-5").query().requestFocus());
        press(robot, KeyCode.DELETE);
        assertThat(((Values) axis(0)).values()).hasSize(5);
        robot.interact(() -> model.document().undo());
        assertThat(((Values) axis(0)).values()).hasSize(6);
    }

    @Test
    void aValueThatCannotBeIsRefusedAtTheChipAndNothingChanges(FxRobot robot) {
        vary(robot);
        List<Object> before = ((Values) axis(0)).values();
        robot.clickOn("#chip-1");
        replaceBy(robot, "fast");
        assertThat(text(robot, "#chip-message")).contains("\"fast\" is no number");
        replaceBy(robot, "-3");
        assertThat(text(robot, "#chip-message")).contains("-3");
        press(robot, KeyCode.ESCAPE);
        assertThat(((Values) axis(0)).values()).isEqualTo(before);
        assertThat(robot.lookup("#chip-1").tryQuery()).isPresent();
    }

    @Test
    void aListBecomesARangeAndAListAgain(FxRobot robot) {
        vary(robot);
        robot.clickOn("#axis-menu-1").clickOn("As a range, log");
        assertThat(axis(0)).isInstanceOf(Range.class);
        robot.clickOn("#range-steps");
        robot.interact(() -> robot.lookup("#range-steps").queryAs(TextInputControl.class).clear());
        robot.write("3");
        press(robot, KeyCode.ENTER);
        assertThat(((Range) axis(0)).steps()).isEqualTo(3);
        robot.clickOn("#axis-menu-1").clickOn("As a list of values");
        assertThat(((Values) axis(0)).values()).hasSize(3);
    }

    @Test
    void seedsFoldsAndRandomDrawsAreStepped(FxRobot robot) {
        vary(robot);
        robot.clickOn("#more-seeds");
        assertThat(text(robot, "#sweep-size")).isEqualTo("5 × 4 = 20 runs");
        robot.clickOn("#search-random");
        robot.clickOn("#fewer-drawn");
        assertThat(text(robot, "#sweep-size")).isEqualTo("5 × 4 = 20 runs");
        robot.clickOn("#search-folds");
        robot.clickOn("#more-folds");
        assertThat(text(robot, "#sweep-size")).isEqualTo("5 × 6 × 4 = 120 runs");
        robot.clickOn("#search-grid");
        robot.clickOn("#remove-axis-1");
        assertThat(text(robot, "#sweep-size")).isEqualTo("4 runs");
    }

    @Test
    void allIsTrainedRankedAndOpened(FxRobot robot) {
        vary(robot);
        robot.clickOn("#sweep-play");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.training().state().get()).isEqualTo(RunState.ENDED);
        assertThat(text(robot, "#sweep-done")).isEqualTo("15");
        assertThat(text(robot, "#sweep-headline")).isEqualTo("All runs are over");
        assertThat(text(robot, "#cell-name")).startsWith("learning rate");
        assertThat(text(robot, "#caution")).contains("validation rows chose it among 5 cells");
        robot.clickOn("#open-run-2");
        assertThat(opened).hasSize(1).allSatisfy(file -> assertThat(file).exists());
        robot.clickOn("#all-to-runs");
        assertThat(opened).hasSize(4);
    }

    @Test
    void aRowOfTheRankingIsChosenByKeys(FxRobot robot) {
        vary(robot);
        robot.interact(() -> model.toggle());
        int best = model.cell().number().get();
        robot.interact(() -> robot.lookup("#sweep-ranking").query().requestFocus());
        press(robot, KeyCode.DOWN);
        assertThat(model.cell().number().get())
                .isNotEqualTo(best)
                .isEqualTo(
                        model.training()
                                .score()
                                .get()
                                .ranking()
                                .rows()
                                .get(1)
                                .combination()
                                .number());
    }

    @Test
    void theSweepIsSavedAndPlannedForACluster(FxRobot robot) {
        vary(robot);
        File file = home.resolve("saved-" + started + ".json").toFile();
        File folder = home.resolve("plan-" + started).toFile();
        robot.interact(() -> files.chooseBy(() -> file, () -> folder));
        robot.clickOn("#save-sweep");
        assertThat(file).exists();
        robot.clickOn("#cluster").clickOn("Slurm…");
        assertThat(folder.toPath().resolve("slurm.sh")).exists();
        assertThat(folder.toPath().resolve("kubernetes.yaml")).exists();
        robot.interact(() -> model.begin());
        robot.interact(() -> files.open(file.toPath()));
        assertThat(axis(0).settings()).containsExactly(RATE);
    }

    @Test
    void everyViewIsMadeAndAPictureAndTheTableChooseTheSameCell(FxRobot robot) {
        vary(robot);
        robot.interact(() -> model.toggle());
        for (String view : List.of("map", "parallel", "boxes", "table", "overview")) {
            robot.clickOn("#view-" + view);
        }
        assertThat(robot.lookup("#sweep-table").tryQuery()).isPresent();
        robot.interact(() -> model.cell().choose(3));
        assertThat(text(robot, "#cell-name")).endsWith(" " + chip(robot, 2));
    }

    private static String chip(FxRobot robot, int place) {
        return text(robot, "#chip-" + place);
    }
}
