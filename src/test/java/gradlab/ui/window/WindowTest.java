package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Generator;
import gradlab.data.Sampling;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Selection;
import gradlab.ui.app.Toolkit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
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

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class WindowTest {
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
    void waitForTheRows() throws Exception {
        await(() -> bench.data().prepared().get() != null);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> bench.transport().stop());
    }

    private List<String> names() {
        return bench.editing().experiment().get().model().layers().stream()
                .map(Layer::name)
                .toList();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D before(FxRobot robot, String card) {
        Node node = robot.lookup(card).query();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() - 5, bounds.getCenterY());
    }

    private void focusChain(FxRobot robot) {
        robot.interact(() -> robot.lookup("#chain").query().requestFocus());
    }

    private void select(FxRobot robot, int layer) {
        robot.interact(() -> bench.editing().selection().set(Selection.of(layer)));
        focusChain(robot);
    }

    private TextField field(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextField.class);
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) throws Exception {
        // so many that the run is not over before it is looked at
        robot.interact(
                () ->
                        bench.editing()
                                .edit(
                                        "Epochs",
                                        e -> e.withTraining(e.training().withEpochs(1_000_000))));
        focusChain(robot);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> bench.run().history().get().epochs() > 0);
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> bench.run().state().get() == RunState.PAUSED);
    }

    @Test
    void aStepTrainsOneEpochAndRewindForgetsIt(FxRobot robot) throws Exception {
        robot.interact(() -> windowView.requestFocus());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        await(() -> bench.run().history().get().epochs() == 1);
        robot.press(KeyCode.R).release(KeyCode.R);
        await(() -> bench.run().history().get().epochs() == 0);
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void keysRestWhileTextIsTyped(FxRobot robot) {
        select(robot, 0);
        TextField name = field(robot, "#layer-name");
        robot.interact(
                () -> {
                    name.requestFocus();
                    name.clear();
                });
        robot.write("n r.");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(name.getText()).isEqualTo("n r.");
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
        assertThat(bench.editing().document().undoName().get()).isEmpty();
    }

    @Test
    void aChipIsDraggedIntoAGap(FxRobot robot) {
        robot.drag("#chip-dropout", MouseButton.PRIMARY).dropTo(before(robot, "#card-hidden2"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "dropout", "hidden2", "hidden3", "output");
    }

    @Test
    void aCardIsDraggedToAnotherPlaceAndUndone(FxRobot robot) {
        robot.drag("#card-hidden3", MouseButton.PRIMARY).dropTo(before(robot, "#card-hidden1"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden3", "hidden1", "hidden2", "output");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "hidden2", "hidden3", "output");
    }

    @Test
    void theChainIsEditedFromTheKeyboard(FxRobot robot) {
        select(robot, 0);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "hidden3", "hidden2", "output");
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("hidden1", "hidden3", "output");
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).hasSize(4);
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void enterOnAChipAddsBehindTheSelection(FxRobot robot) {
        select(robot, 0);
        robot.interact(() -> robot.lookup("#chip-batch_normalization").query().requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).hasSize(5);
        assertThat(names().get(1)).isEqualTo("batch_normalization");
    }

    @Test
    void theFormChangesTheLayerAndRefusesWhatIsOutOfRange(FxRobot robot) {
        select(robot, 0);
        WaitForAsyncUtils.waitForFxEvents();
        TextField units = field(robot, "#inspector #field-units .text-field");
        robot.interact(
                () -> {
                    units.requestFocus();
                    units.setText("7");
                });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Dense) bench.editing().experiment().get().model().layers().getFirst()).units())
                .isEqualTo(7);
        robot.interact(
                () -> {
                    units.requestFocus();
                    units.setText("0");
                });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Dense) bench.editing().experiment().get().model().layers().getFirst()).units())
                .isEqualTo(7);
        assertThat(robot.lookup("#inspector #field-units .bad").queryLabeled().getText())
                .contains("0");
    }

    @Test
    void twentyThousandEpochsArriveWhileAFieldIsTypedIn(FxRobot robot) throws Exception {
        int epochs = 20_000;
        robot.interact(() -> bench.open(tiny(epochs), null));
        select(robot, 0);
        TextField name = field(robot, "#layer-name");
        robot.interact(
                () -> {
                    bench.transport().play();
                    name.requestFocus();
                    name.clear();
                });
        String typed = "the quick brown fox";
        robot.write(typed);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(name.getText()).isEqualTo(typed);
        await(() -> bench.run().state().get() == RunState.ENDED);
        assertThat(bench.run().history().get().epochs()).isEqualTo(epochs);
        assertThat(bench.run().history().get().series(new SeriesKey(Measure.LOSS)).size())
                .isEqualTo(epochs);
    }

    private static Experiment tiny(int epochs) {
        Experiment small = ShippedExperiments.named("logistic-regression");
        Experiment few =
                small.withData(
                        Knobs.set(small.data(), DataPlan::source)
                                .to(
                                        Knobs.set(
                                                        (Generator) small.data().source(),
                                                        Generator::sampling,
                                                        Sampling::samples)
                                                .to(8)));
        return few.withTraining(few.training().withEpochs(epochs));
    }
}
