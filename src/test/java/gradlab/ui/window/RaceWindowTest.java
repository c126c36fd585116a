package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.race.MapFrame;
import gradlab.engine.optimizer.AdamW;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.surface.Beale;
import gradlab.surface.DescentPath;
import gradlab.surface.MeasuredLoss;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Ravine;
import gradlab.surface.Rosenbrock;
import gradlab.surface.TwoValleys;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.race.RaceModel;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The optimizer race, driven as by a hand. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class RaceWindowTest {
    private BenchModel bench;
    private WindowView windowView;
    private RaceModel race;

    @Start
    void start(Stage stage) {
        WindowApplication.Shown shown =
                WindowApplication.show(
                        stage, ShippedExperiments.named("moons"), v -> new Scene(v, 1400, 900));
        bench = shown.bench();
        windowView = shown.windowView();
        race = windowView.benches().race().model();
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
        robot.interact(() -> windowView.pages().show("race"));
        await(() -> windowView.benches().race().frame() != null && settled());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> bench.transport().stop());
    }

    private boolean settled() {
        return windowView.benches().settled();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D at(FxRobot robot, Place place) {
        MapFrame frame = Objects.requireNonNull(windowView.benches().race().frame());
        Node map = robot.lookup("#race-map").query();
        return map.localToScreen(frame.x(place.x()), frame.y(place.y()));
    }

    private Point2D start(FxRobot robot) {
        Race now = race.race();
        boolean curve = now.surface().dimensions() == 1;
        return at(
                robot,
                curve ? new Place(now.start().x(), now.surface().value(now.start())) : now.start());
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scrollTo(robot.lookup(query).query()));
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As a hand would, where it lies below what is in sight of its panel. */
    private static void scrollTo(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane pane
                && pane.localToScene(pane.getLayoutBounds()).getMaxY()
                        < node.localToScene(node.getLayoutBounds()).getMaxY()) {
            pane.setVvalue(1);
            pane.layout();
        }
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private double rate(int index) {
        return race.race().racers().get(index).optimizer().learningRate();
    }

    @Test
    void theStartIsDraggedAndAllPathsFollowWhileItMoves(FxRobot robot) {
        Place before = race.race().start();
        robot.drag(start(robot), MouseButton.PRIMARY).moveBy(40, 60);
        Place held = race.race().start();
        assertThat(held.x()).isGreaterThan(before.x());
        assertThat(held.y()).isLessThan(before.y());
        assertThat(race.held().get()).isTrue();
        assertThat(race.paths()).isNotEmpty().allMatch(path -> path.place(0).equals(held));
        robot.moveBy(20, 20).drop();
        Place dropped = race.race().start();
        assertThat(dropped).isNotEqualTo(held);
        assertThat(race.held().get()).isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(race.race().start()).isEqualTo(before);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(race.race().start()).isEqualTo(dropped);
    }

    @Test
    void arrowKeysOnTheMapMoveTheStartAndElsewhereTheMoment(FxRobot robot) {
        robot.clickOn(start(robot));
        Place before = race.race().start();
        press(robot, KeyCode.RIGHT);
        Place right = race.race().start();
        assertThat(right.x()).isGreaterThan(before.x());
        press(robot, KeyCode.DOWN);
        assertThat(race.race().start().y()).isLessThan(right.y());
        assertThat(race.step().get()).isZero();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(race.race().start()).isEqualTo(right);
        robot.interact(() -> windowView.requestFocus());
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.PERIOD);
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(race.step().get()).isEqualTo(12);
        press(robot, KeyCode.LEFT);
        assertThat(text(robot, "#race-step")).isEqualTo("11");
        assertThat(race.race().start()).isEqualTo(right);
    }

    @Test
    void spacePlaysTheRaceAndWaits(FxRobot robot) throws Exception {
        robot.interact(() -> windowView.requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(text(robot, "#race-headline")).isEqualTo("Playing");
        await(() -> race.step().get() > 2);
        press(robot, KeyCode.SPACE);
        assertThat(text(robot, "#race-headline")).isEqualTo("Paused");
        press(robot, KeyCode.R);
        assertThat(race.step().get()).isZero();
        click(robot, "#race-ten");
        assertThat(race.step().get()).isEqualTo(10);
    }

    @Test
    void aRateIsTypedOrTurnedInItsLane(FxRobot robot) {
        DescentPath before = race.paths().get(0);
        robot.doubleClickOn("#rate-0");
        robot.write("0.004");
        press(robot, KeyCode.ENTER);
        assertThat(rate(0)).isEqualTo(0.004);
        assertThat(race.paths().get(0).place(5)).isNotEqualTo(before.place(5));
        press(robot, KeyCode.UP);
        assertThat(rate(0)).isEqualTo(0.005);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        assertThat(rate(0)).isEqualTo(0.001);
        robot.interact(() -> robot.lookup("#rate-0").queryAs(TextField.class).clear());
        robot.write("fast");
        press(robot, KeyCode.ENTER);
        assertThat(rate(0)).isEqualTo(0.001);
        assertThat(robot.lookup("#rate-0").query().getAccessibleHelp()).contains("fast");
        robot.interact(() -> windowView.requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(rate(0)).isEqualTo(0.002);
    }

    @Test
    void aClosedEyeTakesARacerOffAndALaneChoosesOne(FxRobot robot) {
        click(robot, "#eye-0");
        assertThat(race.race().racers().get(0).seen()).isFalse();
        click(robot, "#eye-0");
        assertThat(race.race().racers().get(0).seen()).isTrue();
        robot.interact(() -> race.chosen().set(5));
        click(robot, "#lane-4 .strong");
        assertThat(race.chosen().get()).isEqualTo(4);
        assertThat(text(robot, "#anatomy-name")).isEqualTo("RMSProp");
    }

    @Test
    void aClickOnAPathChoosesItsRacer(FxRobot robot) {
        robot.interact(() -> race.show(60));
        DescentPath momentum = race.paths().get(1);
        robot.clickOn(at(robot, momentum.place(60)));
        assertThat(race.chosen().get()).isEqualTo(1);
    }

    @Test
    void newtonsStepOnARavineLandsInTheMinimumAndHasItsBill(FxRobot robot) {
        click(robot, "#surface-ravine");
        assertThat(race.race().surface()).isEqualTo(new Ravine());
        assertThat(race.race().start()).isEqualTo(new Ravine().start());
        click(robot, "#tab-surface");
        click(robot, "#newton");
        assertThat(race.scene().newton()).isNotNull();
        assertThat(Objects.requireNonNull(race.newtonStep()).to()).isEqualTo(new Place(0, 0));
        assertThat(text(robot, "#newton-outcome")).contains("lowest");
        assertThat(text(robot, "#newton-bill")).contains("n²");
    }

    @Test
    void theBestRatesAreSearchedAsOneStep(FxRobot robot) throws Exception {
        Race before = race.race();
        click(robot, "#best-rates");
        await(() -> !race.searching().get() && !race.race().equals(before));
        List<DescentPath> after = race.paths();
        assertThat(race.race()).isNotEqualTo(before);
        assertThat(after.get(3).loss(200)).isLessThan(before.run().get(3).loss(200));
        assertThat(race.race().racers().get(7)).isEqualTo(before.racers().get(7));
        robot.interact(() -> windowView.requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(race.race()).isEqualTo(before);
    }

    @Test
    void racersComeAndGoAndHaveAllTheirKnobs(FxRobot robot) {
        click(robot, "#add-racer");
        click(robot, "#add-adamw");
        assertThat(race.race().racers()).hasSize(9);
        assertThat(race.racer()).isNotNull();
        assertThat(Objects.requireNonNull(race.racer()).optimizer()).isInstanceOf(AdamW.class);
        click(robot, "#tab-racer");
        assertThat(robot.lookup("#racer-page #field-weight_decay").tryQuery()).isPresent();
        assertThat(robot.lookup("#racer-page #field-clipnorm").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#remove-racer").queryButton().fire());
        assertThat(race.race()).isEqualTo(new Race());
    }

    @Test
    void onACurveTheStartHasOneNumber(FxRobot robot) throws Exception {
        click(robot, "#surface-two_valleys");
        assertThat(race.race().surface()).isEqualTo(new TwoValleys());
        await(this::settled);
        robot.drag(start(robot), MouseButton.PRIMARY).moveBy(-60, 40).drop();
        assertThat(race.race().start().x()).isLessThan(2);
        assertThat(race.race().start().y()).isZero();
    }

    @Test
    void whatDivergesIsSaid(FxRobot robot) {
        click(robot, "#surface-rosenbrock");
        assertThat(race.race().surface()).isEqualTo(new Rosenbrock());
        assertThat(race.paths().get(0).diverged()).isTrue();
        robot.interact(() -> race.show(200));
        assertThat(robot.lookup("#lane-0 .caption").queryAllAs(Labeled.class))
                .anyMatch(label -> label.getText().startsWith("diverged at"));
        assertThat(text(robot, "#race-leader .badge-title")).isNotEqualTo("SGD leads");
    }

    @Test
    void theNetsOwnLossIsASurfaceOnceItHasAPath(FxRobot robot) throws Exception {
        click(robot, "#surface-net");
        assertThat(race.race().surface()).isEqualTo(new Beale());
        robot.interact(
                () -> {
                    bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(6)));
                    bench.transport().play();
                });
        await(() -> bench.run().state().get() == RunState.ENDED);
        click(robot, "#surface-net");
        await(() -> race.race().surface() instanceof MeasuredLoss && settled());
        MeasuredLoss own = (MeasuredLoss) race.race().surface();
        double there =
                bench.run().history().get().epochs() > 0 ? own.value(own.start()) : Double.NaN;
        assertThat(there).isPositive().isGreaterThan(own.value(own.lowest()));
        assertThat(race.paths()).isNotEmpty().noneMatch(path -> path.steps() == 0);
    }

    @Test
    void escapeLeadsBackAndTheRaceStaysAsItWas(FxRobot robot) {
        robot.interact(() -> race.show(30));
        robot.interact(() -> windowView.requestFocus());
        press(robot, KeyCode.ESCAPE);
        assertThat(windowView.pages().atHome()).isTrue();
        robot.interact(() -> windowView.pages().show("race"));
        assertThat(race.step().get()).isEqualTo(30);
    }
}
