package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.theme.Appearance;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The chain in the width that a window of 1280 pixels leaves it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ChainViewTest {
    private static final double WIDTH = 736;
    private static final double NARROW = 360;
    private BenchModel bench;
    private EditorView view;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
        view =
                new EditorView(
                        bench,
                        new DrawingThread(
                                failure -> {
                                    throw new AssertionError(failure);
                                }));
        StackPane.setAlignment(view, Pos.TOP_LEFT);
        Scene scene = new Scene(new StackPane(view), WIDTH, 420);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
    }

    private void open(FxRobot robot, int layers) {
        List<Layer> all = new ArrayList<>();
        for (int i = 1; i <= layers; i++) {
            all.add(new Dense("hidden" + i, 5, new Relu()));
        }
        Experiment deep = ShippedExperiments.opening().withModel(new Model(all));
        robot.interact(() -> bench.open(deep, null));
        settle(robot);
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> {
                    view.applyCss();
                    view.layout();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Bounds bounds(FxRobot robot, int layer) {
        Node card = robot.lookup("#card-hidden" + layer).query();
        return card.localToScene(card.getLayoutBounds());
    }

    @Test
    void tenLayersAreReadAsAWhole(FxRobot robot) {
        settle(robot);
        for (Node node : robot.lookup(".card-name").queryAll()) {
            Labeled name = (Labeled) node;
            assertThat(name.getWidth())
                    .as(name.getText())
                    .isGreaterThanOrEqualTo(name.prefWidth(-1) - 0.5);
        }
        assertThat(robot.lookup("#chain-map").query().isVisible()).isFalse();
    }

    @Test
    void thePaletteStandsOnOneLine(FxRobot robot) {
        settle(robot);
        assertThat(
                        robot.lookup(".editor-header .chip").queryAll().stream()
                                .map(Node::getLayoutY)
                                .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void largeTypeLeavesEveryToolOfTheHeaderWithinReach(FxRobot robot) {
        robot.interact(
                () -> {
                    bench.look().enlarge(1);
                    view.setMaxWidth(NARROW);
                });
        settle(robot);
        Node units = robot.lookup("#show-units").query();
        Node header = robot.lookup(".editor-header").query();
        ScrollPane scrolling =
                (ScrollPane)
                        view.lookupAll(".scroll-pane").stream()
                                .filter(pane -> within(header, pane))
                                .findFirst()
                                .orElseThrow();
        double room = view.getWidth();
        assertThat(right(units)).as("does not fit unless it is scrolled").isGreaterThan(room);
        robot.interact(() -> scrolling.setHvalue(1));
        settle(robot);
        assertThat(right(units)).isLessThanOrEqualTo(room);
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static boolean within(Node node, Node parent) {
        return node != null && (node == parent || within(node.getParent(), parent));
    }

    @Test
    void aSelectedLayerOfSixtyComesIntoSight(FxRobot robot) {
        open(robot, 60);
        assertThat(robot.lookup("#chain-map").query().isVisible()).isTrue();
        assertThat(bounds(robot, 50).getMinX()).isGreaterThan(WIDTH);
        robot.interact(() -> bench.editing().selection().set(Selection.of(49)));
        settle(robot);
        assertThat(bounds(robot, 50).getMinX()).isBetween(0.0, WIDTH);
        assertThat(bounds(robot, 50).getMaxX()).isBetween(0.0, WIDTH);
    }

    @Test
    void sixtyLayersAreSeenAtOnceAndNextToOneAnother(FxRobot robot) {
        open(robot, 60);
        robot.clickOn("#zoom-all");
        settle(robot);
        double right = 0;
        for (int layer = 1; layer <= 60; layer++) {
            assertThat(bounds(robot, layer).getMinX()).isGreaterThan(right);
            right = bounds(robot, layer).getMaxX();
        }
        assertThat(right).isLessThanOrEqualTo(WIDTH);
        robot.clickOn("#zoom-all");
        settle(robot);
        assertThat(bounds(robot, 1).getWidth()).isGreaterThan(45);
    }

    @Test
    void anEditMakesOneCardAnewAndLeavesTheOthers(FxRobot robot) {
        open(robot, 60);
        Node first = robot.lookup("#card-hidden1").query();
        Node tenth = robot.lookup("#card-hidden10").query();
        robot.interact(
                () ->
                        bench.editing()
                                .edit(
                                        "Units",
                                        e ->
                                                LayerEdits.replace(
                                                        e,
                                                        9,
                                                        Knobs.set(
                                                                        (Dense)
                                                                                e.model()
                                                                                        .layers()
                                                                                        .get(9),
                                                                        Dense::activation)
                                                                .to(
                                                                        new gradlab.engine
                                                                                .activation
                                                                                .Tanh()))));
        settle(robot);
        assertThat(robot.lookup("#card-hidden1").<Node>query()).isSameAs(first);
        assertThat(robot.lookup("#card-hidden10").<Node>query()).isNotSameAs(tenth);
    }

    private int units(int layer) {
        return ((Dense) bench.editing().experiment().get().model().layers().get(layer)).units();
    }

    @Test
    void unitsAreTypedOnTheCard(FxRobot robot) {
        settle(robot);
        robot.clickOn("#card-hidden2 .card-width").write("48");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle(robot);
        assertThat(units(1)).isEqualTo(48);
        assertThat(robot.lookup("#units-field").tryQuery()).isEmpty();
    }

    @Test
    void escapeLeavesTheUnitsAsTheyWere(FxRobot robot) {
        settle(robot);
        robot.clickOn("#card-hidden2 .card-width").write("48");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        settle(robot);
        assertThat(units(1)).isEqualTo(5);
        assertThat(robot.lookup("#units-field").tryQuery()).isEmpty();
    }

    @Test
    void unitsAreTypedByKeysAloneAndWrongOnesStayToBeMended(FxRobot robot) {
        settle(robot);
        robot.interact(
                () -> {
                    bench.editing().selection().set(Selection.of(2));
                    robot.lookup("#chain").query().requestFocus();
                });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.write("1e12");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle(robot);
        assertThat(units(2)).isEqualTo(5);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("9");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle(robot);
        assertThat(units(2)).isEqualTo(9);
    }
}
