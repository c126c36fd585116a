package gradlab.ui.sweep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.sweep.MapLayout;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.ParallelLayout;
import gradlab.chart.sweep.Sweeps;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.export.PictureFormat;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRuns;
import gradlab.ui.app.Toolkit;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Look;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SweepPicturesViewTest {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final PicturesModel model = new PicturesModel();
    private final SweepPlan plan =
            Sweeps.plan(new GridSearch(), 3, 0, Sweeps.RATES, Sweeps.BATCHES);
    private final SweepRuns runs = Sweeps.over(plan, 118, 0.69, Sweeps.bowl(plan));
    private MapView map;
    private ParallelView parallel;
    private BoxesView boxes;
    private PictureContext context;

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        context =
                new PictureContext(
                        model,
                        new Look(),
                        new Notices(),
                        DrawingThread.prompt(failure::set),
                        Toolkit.executor());
        map = new MapView(context);
        parallel = new ParallelView(context);
        boxes = new BoxesView(context);
        model.runs().set(runs);
        VBox all = new VBox(8, new HBox(8, map, boxes), parallel, new TextField());
        parallel.setPrefSize(900, 320);
        stage.setScene(new Scene(all, 1000, 760));
        stage.show();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                10_000,
                                () ->
                                        map.settled()
                                                && parallel.settled()
                                                && boxes.settled()
                                                && map.frames() > 0
                                                && parallel.frames() > 0
                                                && boxes.frames() > 0));
        assertThat(failure.get()).isNull();
    }

    private ParallelLayout layout() {
        return Objects.requireNonNull(parallel.parallelLayout());
    }

    private ParallelAxes axes() {
        return Objects.requireNonNull(model.parallel().get());
    }

    private Point2D on(int axis, double share) {
        double y = layout().top() + share * (layout().bottom() - layout().top());
        return parallel.surface().localToScreen(layout().x(axis), y);
    }

    private Point2D name(int axis) {
        return parallel.surface().localToScreen(layout().x(axis), 6);
    }

    private Point2D cell(int column, int row) {
        MapLayout layout = Objects.requireNonNull(map.mapLayout());
        java.awt.geom.Rectangle2D place =
                layout.cell(
                        layout.placeAt(
                                        layout.grid().getX()
                                                + (column + 0.5) * layout.grid().getWidth() / 8,
                                        layout.grid().getMaxY()
                                                - (row + 0.5) * layout.grid().getHeight() / 6)
                                .orElseThrow());
        return map.surface().localToScreen(place.getCenterX(), place.getCenterY());
    }

    @Test
    void aCellIsChosenByMouseAndByArrowKeys(FxRobot robot) throws Exception {
        settle();
        robot.clickOn(cell(3, 2));
        int chosen = model.cell().get();
        assertThat(runs.cells().get(chosen - 1).places()).containsExactly(3, 2);
        robot.type(KeyCode.RIGHT).type(KeyCode.UP);
        assertThat(runs.cells().get(model.cell().get() - 1).places()).containsExactly(4, 3);
        robot.type(KeyCode.LEFT, 9);
        assertThat(runs.cells().get(model.cell().get() - 1).places()).containsExactly(0, 3);
        settle();
        assertThat(map.surface().getAccessibleText()).contains("learning rate 0.001");
    }

    @Test
    void aDragAlongAnAxisBrushesAndAClickLetsGo(FxRobot robot) throws Exception {
        settle();
        int last = axes().order().size() - 1;
        robot.moveTo(on(last, 0.02)).press(MouseButton.PRIMARY).moveTo(on(last, 0.3));
        robot.release(MouseButton.PRIMARY);
        SweepColumn score = runs.columns().getLast();
        assertThat(model.brush().get().spans()).containsOnlyKeys(score);
        assertThat(model.count().get()).matches("\\d+ of 118 runs in the brush");
        settle();
        int in = model.focus().in().cardinality();
        robot.moveTo(on(last, 0.15)).press(MouseButton.PRIMARY).moveTo(on(last, 0.65));
        robot.release(MouseButton.PRIMARY);
        assertThat(model.focus().in().cardinality()).isNotEqualTo(in);
        settle();
        robot.clickOn(on(last, 0.05));
        assertThat(model.brush().get().isEmpty()).isTrue();
    }

    @Test
    void aNameIsDraggedAndADoubleClickTurnsItsAxisOver(FxRobot robot) throws Exception {
        settle();
        SweepColumn first = axes().order().getFirst();
        robot.moveTo(name(0)).press(MouseButton.PRIMARY).moveTo(name(1)).moveTo(name(2));
        robot.release(MouseButton.PRIMARY);
        assertThat(axes().order().get(2)).isEqualTo(first);
        settle();
        robot.doubleClickOn(name(2));
        assertThat(axes().flipped()).containsOnly(first);
    }

    @Test
    void keysGoToAnAxisBrushItMoveItAndTurnItOver(FxRobot robot) throws Exception {
        settle();
        robot.clickOn(name(0)).type(KeyCode.TAB).type(KeyCode.RIGHT);
        SweepColumn third = axes().order().get(2);
        assertThat(parallel.active()).isEqualTo(third);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertThat(model.brush().get().spans()).containsOnlyKeys(third);
        int few = model.focus().in().cardinality();
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 9).release(KeyCode.SHIFT);
        assertThat(model.focus().in().cardinality()).isGreaterThan(few);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(axes().order().get(1)).isEqualTo(third);
        robot.type(KeyCode.ENTER);
        assertThat(axes().flipped()).containsOnly(third);
        robot.type(KeyCode.DELETE);
        assertThat(model.brush().get().isEmpty()).isTrue();
    }

    @Test
    void tabLeavesThePictureBehindItsLastAxis(FxRobot robot) throws Exception {
        settle();
        robot.clickOn(name(0));
        robot.type(KeyCode.TAB, axes().order().size() - 1);
        assertThat(parallel.surface().isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(parallel.surface().isFocused()).isFalse();
    }

    @Test
    void aPointOfTheBoxesIsARunAndKeysGoOnFromIt(FxRobot robot) throws Exception {
        settle();
        robot.clickOn(boxes.surface());
        int run = model.run().get();
        assertThat(run).isNotNegative();
        assertThat(model.cell().get()).isEqualTo(run % 48 + 1);
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        assertThat(model.run().get()).isNotEqualTo(run);
        robot.clickOn("#box-axis-1");
        settle();
        assertThat(Objects.requireNonNull(boxes.boxesLayout()).count()).isEqualTo(6);
    }

    @Test
    void aPictureIsSavedUnderItsTitle(FxRobot robot) throws Exception {
        settle();
        Path file = folder.resolve("map.svg");
        robot.interact(() -> PictureMenu.of(map, context, "Map").save(file, PictureFormat.SVG));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).contains(">Map</title");
    }
}
