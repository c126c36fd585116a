package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Model;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;
import gradlab.ui.app.Toolkit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The page of the whole model: figures, the signal of each layer, the last edits. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ModelPageTest {
    private BenchModel bench;

    @Start
    void start(Stage stage) {
        bench =
                WindowApplication.show(
                                stage,
                                ShippedExperiments.named("spirals"),
                                v -> new Scene(v, 1280, 800))
                        .bench();
    }

    @BeforeEach
    void selectNoLayer(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
        robot.interact(() -> bench.editing().selection().set(Selection.NONE));
        await(() -> robot.lookup("#model-page").tryQuery().isPresent());
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

    private static List<String> words(FxRobot robot) {
        return robot.lookup("#model-page").query().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void click(FxRobot robot, String words) {
        robot.clickOn(
                robot.lookup("#model-page .hyperlink")
                        .match(node -> words.equals(((Labeled) node).getText()))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void figuresFollowTheModelAndTheSignalStandsBesideTheory(FxRobot robot) throws Exception {
        int before = bench.editing().experiment().get().model().layers().size();
        assertThat(words(robot))
                .contains(before + ", from 2 inputs")
                .anyMatch(words -> words.contains("all trainable"))
                .anyMatch(words -> words.contains("B a batch"));
        await(() -> words(robot).stream().anyMatch(word -> word.startsWith("Signal: sd")));
        List<Layer> fewer = new ArrayList<>(bench.editing().experiment().get().model().layers());
        fewer.remove(1);
        robot.interact(
                () -> bench.editing().edit("Remove hidden2", e -> e.withModel(new Model(fewer))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot))
                .contains((before - 1) + ", from 2 inputs", "dense removed: hidden2");
    }

    @Test
    void aLayersNameSelectsItAndAnEditsNameTakesItBack(FxRobot robot) {
        robot.interact(
                () -> {
                    bench.editing().edit("First", e -> e.withName("first"));
                    bench.editing().edit("Second", e -> e.withName("second"));
                });
        WaitForAsyncUtils.waitForFxEvents();
        click(robot, "First");
        assertThat(bench.editing().document().undoName().get()).isEmpty();
        assertThat(bench.editing().experiment().get().name()).isNotIn("first", "second");
        click(robot, "hidden2");
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.of(1));
    }
}
