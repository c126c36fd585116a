package gradlab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Join;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.ShippedExperiments;
import gradlab.experiment.StackedAutoencoder;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.lesson.Lesson;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;
import gradlab.ui.theme.Appearance;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FormsTest {
    private BenchModel bench;
    private InspectorView inspector;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        inspector = new InspectorView(bench, new Region());
        Scene scene = new Scene(inspector, 380, 1900);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.show();
    }

    private Training training() {
        return bench.experiment().get().training();
    }

    private List<Phase> phases() {
        return training().phases();
    }

    private void show(FxRobot robot, String page) {
        robot.interact(() -> inspector.show(page));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(FxRobot robot, Experiment experiment, int layer) {
        robot.interact(
                () -> {
                    bench.open(experiment, null);
                    bench.selection().set(Selection.of(layer));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void phasesAreMadeByFreezingAndThawingAndUndone(FxRobot robot) {
        show(robot, "Training");
        robot.clickOn("#freeze-then-thaw");
        assertThat(phases()).hasSize(2);
        robot.clickOn("#phase-1-hidden3");
        assertThat(phases().getFirst().learns(bench.experiment().get().model().layers().get(2)))
                .isTrue();
        type(robot, "#phase-2 #field-epochs .text-field", "7");
        assertThat(phases().getLast().epochs()).isEqualTo(7);
        assertThat(training().epochs()).isEqualTo(phases().getFirst().epochs() + 7);
        robot.clickOn("#remove-phase-1");
        assertThat(phases()).hasSize(1);
        robot.interact(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        bench.document().undo();
                    }
                });
        assertThat(phases()).isEmpty();
        assertThat(robot.lookup("#phase-1").tryQuery()).isEmpty();
    }

    @Test
    void phasesWithMoreEpochsThanARunCountsAreRefusedAtTheirPlace(FxRobot robot) {
        show(robot, "Training");
        robot.clickOn("#add-phase").clickOn("#add-phase");
        type(robot, "#phase-2 #field-epochs .text-field", "2147483647");
        assertThat(text(robot, "#phase-2 #field-epochs .bad")).contains("larger than");
        assertThat(phases().getLast().epochs()).isEqualTo(phases().getFirst().epochs());
    }

    @Test
    void startingWeightsAreNamedAndTakenBack(FxRobot robot) {
        show(robot, "Training");
        robot.clickOn("#start-from");
        assertThat(training().startFrom()).isEqualTo(new StartFrom());
        type(robot, "#start-file", "model-a.gradlab");
        StartFrom start = training().startFrom();
        assertThat(start).isNotNull();
        assertThat(start.run()).isEqualTo("model-a.gradlab");
        assertThat(robot.lookup("#start-form .problem-card").tryQuery()).isPresent();
        type(robot, "#start-file", "weights.json");
        assertThat(training().startFrom())
                .isEqualTo(new StartFrom("", "weights.json", List.of(), false));
        robot.clickOn("#start-from");
        assertThat(training().startFrom()).isNull();
    }

    @Test
    void pretrainingIsChosenFromAList(FxRobot robot) {
        show(robot, "Training");
        ComboBox<?> choice = robot.lookup("#field-pretraining .combo-box").queryAs(ComboBox.class);
        robot.interact(() -> choice.getSelectionModel().select(1));
        assertThat(training().pretraining()).isInstanceOf(StackedAutoencoder.class);
        type(robot, "#field-epochs_per_layer .text-field", "3");
        assertThat(training().pretraining()).isEqualTo(new StackedAutoencoder(3));
    }

    @Test
    void whereASumComesFromIsChosenFromTheLayersThatFit(FxRobot robot) {
        Experiment residual =
                ShippedExperiments.named("spirals")
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dense("a", 8, new Relu()),
                                                new Dense("narrow", 4, new Relu()),
                                                new Dense("b", 8, new Relu()),
                                                new Add("add", "a", true),
                                                new Dense("output", 1, new Sigmoid()))));
        select(robot, residual, 3);
        robot.clickOn("#field-from .combo-box");
        WaitForAsyncUtils.waitForFxEvents();
        @SuppressWarnings("unchecked") // the entry for words holds words
        ComboBox<String> from = robot.lookup("#field-from .combo-box").queryAs(ComboBox.class);
        assertThat(from.getItems()).containsExactly("a", "b");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Join) bench.experiment().get().model().layers().get(3)).from()).isEqualTo("b");
    }

    @Test
    void aDragOfTheSliderIsOneStepAndItsRunHearsOfItOnce(FxRobot robot) {
        Experiment dropped =
                ShippedExperiments.named("spirals")
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dropout(),
                                                new Dense("output", 1, new Sigmoid()))));
        select(robot, dropped, 0);
        AtomicInteger edits = new AtomicInteger();
        robot.interact(() -> bench.experiment().addListener((v, old, now) -> edits.addAndGet(1)));
        Slider slider = robot.lookup("#field-rate .slider").queryAs(Slider.class);
        Bounds bar = slider.localToScreen(slider.getLayoutBounds());
        // beside the thumb, on the bar itself
        Point2D from = new Point2D(bar.getMinX() + 0.3 * bar.getWidth(), bar.getCenterY());
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(from.add(i * 10, 0));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits.get()).isGreaterThan(2);
        robot.interact(() -> bench.document().undo());
        assertThat(bench.experiment().get()).isEqualTo(dropped);
    }

    @Test
    void aRefusedNumberIsNamedAndItsMessageGoesWithIt(FxRobot robot) {
        select(robot, ShippedExperiments.named("spirals"), 0);
        type(robot, "#field-units .text-field", "1e12");
        assertThat(text(robot, "#field-units .bad")).contains("1e12 is larger than 2,147,483,647");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(visible(robot, "#field-units .bad")).isFalse();
        type(robot, "#field-units .text-field", "x");
        assertThat(text(robot, "#field-units .bad")).contains("no whole number");
        type(robot, "#field-units .text-field", "32");
        assertThat(visible(robot, "#field-units .bad")).isFalse();
    }

    @Test
    void aLessonIsOfferedOnlyWhereThereIsOne(FxRobot robot) {
        AtomicInteger opened = new AtomicInteger();
        select(robot, ShippedExperiments.named("spirals"), 0);
        robot.clickOn("#field-activation .toggle-button");
        assertThat(robot.lookup("#field-activation .link").tryQuery()).isEmpty();
        robot.clickOn("#field-activation .toggle-button");
        Lesson lesson7 =
                new Lesson(
                        "07-activations",
                        Path.of(""),
                        "Activations",
                        10,
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of());
        robot.interact(
                () ->
                        bench.lessons()
                                .lead(() -> List.of(lesson7), lesson -> opened.incrementAndGet()));
        robot.clickOn("#field-activation .toggle-button");
        robot.clickOn("#lesson-7");
        assertThat(opened).hasValue(1);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).<Node>tryQuery().filter(Node::isVisible).isPresent();
    }
}
