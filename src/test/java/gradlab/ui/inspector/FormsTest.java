package gradlab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.Problem;
import gradlab.experiment.StackedAutoencoder;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.lesson.EmptyLesson;
import gradlab.lesson.Lesson;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;
import gradlab.ui.theme.Appearance;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FormsTest {
    private BenchModel bench;
    private InspectorView inspector;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        inspector = new InspectorView(bench, Region::new, new SimpleObjectProperty<>());
        Scene scene = new Scene(inspector, 380, 860);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private Training training() {
        return bench.editing().experiment().get().training();
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
                    bench.editing().selection().set(Selection.of(layer));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Scrolls to a control as a hand would, and clicks on it. */
    static void click(FxRobot robot, String query) {
        reveal(robot, query);
        robot.clickOn(query);
    }

    private static void reveal(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        Node parent = node;
        while (!(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        ScrollPane pane = (ScrollPane) parent;
        robot.interact(
                () -> {
                    layOut(pane);
                    Node body = pane.getContent();
                    double room = pane.getViewportBounds().getHeight();
                    double hidden = body.getLayoutBounds().getHeight() - room;
                    double middle =
                            body.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                                    .getCenterY();
                    pane.setVvalue(Math.clamp((middle - room / 2) / Math.max(1, hidden), 0, 1));
                    layOut(pane);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void layOut(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
    }

    private static void type(FxRobot robot, String field, String text) {
        click(robot, field);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void phasesAreMadeByFreezingAndThawingAndUndone(FxRobot robot) {
        show(robot, "training");
        click(robot, "#freeze-then-thaw");
        assertThat(phases()).hasSize(2);
        click(robot, "#phase-1-hidden3");
        assertThat(
                        phases().getFirst()
                                .learns(bench.editing().experiment().get().model().layers().get(2)))
                .isTrue();
        type(robot, "#phase-2 #field-epochs .text-field", "7");
        assertThat(phases().getLast().epochs()).isEqualTo(7);
        assertThat(training().epochs()).isEqualTo(phases().getFirst().epochs() + 7);
        click(robot, "#remove-phase-1");
        assertThat(phases()).hasSize(1);
        robot.interact(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        bench.editing().document().undo();
                    }
                });
        assertThat(phases()).isEmpty();
        assertThat(robot.lookup("#phase-1").tryQuery()).isEmpty();
    }

    @Test
    void phasesWithMoreEpochsThanARunCountsAreRefusedAtTheirPlace(FxRobot robot) {
        show(robot, "training");
        click(robot, "#add-phase");
        click(robot, "#add-phase");
        type(robot, "#phase-2 #field-epochs .text-field", "2147483647");
        assertThat(text(robot, "#phase-2 #field-epochs .bad")).contains("larger than");
        assertThat(phases().getLast().epochs()).isEqualTo(phases().getFirst().epochs());
    }

    @Test
    void startingWeightsAreNamedAndTakenBack(FxRobot robot) {
        show(robot, "training");
        click(robot, "#start-from");
        assertThat(training().startFrom()).isEqualTo(new StartFrom());
        assertThat(card(robot).getStyleClass()).as("nothing is wrong yet").contains("open");
        assertThat(bench.editing().problems().get()).singleElement().matches(Problem::isError);
        type(robot, "#start-file", "model-a.gradlab");
        StartFrom start = training().startFrom();
        assertThat(start).isNotNull();
        assertThat(start.run()).isEqualTo("model-a.gradlab");
        assertThat(card(robot).getStyleClass()).doesNotContain("open");
        type(robot, "#start-file", "weights.json");
        assertThat(training().startFrom())
                .isEqualTo(new StartFrom("", "weights.json", List.of(), false));
        click(robot, "#start-from");
        assertThat(training().startFrom()).isNull();
    }

    private static Node card(FxRobot robot) {
        return robot.lookup("#start-form .problem-card").query();
    }

    @Test
    void anEmptyRateOfAPhaseSaysWhatItMeans(FxRobot robot) {
        show(robot, "training");
        click(robot, "#add-phase");
        TextField rate =
                robot.lookup("#phase-1 #field-learning_rate .text-field").queryAs(TextField.class);
        assertThat(rate.getText()).isEmpty();
        assertThat(rate.getPromptText()).isEqualTo("the optimizer's own");
    }

    @Test
    void pretrainingIsChosenFromAList(FxRobot robot) {
        show(robot, "training");
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
        click(robot, "#field-from .combo-box");
        WaitForAsyncUtils.waitForFxEvents();
        @SuppressWarnings("unchecked") // the entry for words holds words
        ComboBox<String> from = robot.lookup("#field-from .combo-box").queryAs(ComboBox.class);
        assertThat(from.getItems()).containsExactly("a", "b");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Layer sum = bench.editing().experiment().get().model().layers().get(3);
        assertThat(((Add) sum).from()).isEqualTo("b");
    }

    /** From the thumb, and from the bar at either side of it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 25, -25})
    void aDragOfTheSliderActsAllTheWayAndIsOneStepOfUndo(double beside, FxRobot robot) {
        Experiment dropped =
                ShippedExperiments.named("spirals")
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dropout(),
                                                new Dense("output", 1, new Sigmoid()))));
        select(robot, dropped, 0);
        AtomicInteger edits = new AtomicInteger();
        robot.interact(
                () ->
                        bench.editing()
                                .experiment()
                                .addListener((v, old, now) -> edits.addAndGet(1)));
        reveal(robot, "#field-rate .slider");
        Slider slider = robot.lookup("#field-rate .slider").queryAs(Slider.class);
        Node grip = slider.lookup(".thumb");
        Bounds thumb = grip.localToScreen(grip.getLayoutBounds());
        Point2D from = new Point2D(thumb.getCenterX() + beside, thumb.getCenterY());
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(from.add(i * 10, 0));
        }
        WaitForAsyncUtils.waitForFxEvents();
        Bounds led = grip.localToScreen(grip.getLayoutBounds());
        assertThat(led.getCenterX()).isCloseTo(from.getX() + 80, Offset.offset(6.0));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits.get()).isGreaterThan(2);
        robot.interact(() -> bench.editing().document().undo());
        assertThat(bench.editing().experiment().get()).isEqualTo(dropped);
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
        click(robot, "#field-activation .toggle-button");
        assertThat(robot.lookup("#field-activation .link").tryQuery()).isEmpty();
        click(robot, "#field-activation .toggle-button");
        Lesson lesson7 = EmptyLesson.of("07-activations", "Activations");
        robot.interact(
                () ->
                        bench.lessons()
                                .lead(() -> List.of(lesson7), lesson -> opened.incrementAndGet()));
        click(robot, "#field-activation .toggle-button");
        click(robot, "#lesson-7");
        assertThat(opened).hasValue(1);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).<Node>tryQuery().filter(Node::isVisible).isPresent();
    }

    private static Model withDropout() {
        return new Model(
                List.of(
                        new Dense("hidden1", 4, new Relu()),
                        new Dropout().withName("drop"),
                        new Dense("output", 3, new Sigmoid())));
    }

    @Test
    void onlyALayerWithWeightsCanBeFrozen(FxRobot robot) {
        Experiment open = bench.editing().experiment().get().withModel(withDropout());
        select(robot, open, 0);
        assertThat(robot.lookup("Trainable").tryQuery()).isPresent();
        select(robot, open, 1);
        assertThat(robot.lookup("Trainable").tryQuery()).isEmpty();
    }

    @Test
    void theRegularizationPageGathersWhatRegularizesWhereverItBelongs(FxRobot robot) {
        select(robot, bench.editing().experiment().get().withModel(withDropout()), 0);
        show(robot, "regularization");
        for (String words :
                List.of("Early stopping", "Weight noise", "Label noise", "Kernel constraint")) {
            assertThat(robot.lookup(words).tryQuery()).as(words).isPresent();
        }
    }
}
