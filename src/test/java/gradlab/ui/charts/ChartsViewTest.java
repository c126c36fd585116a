package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.axis.ChartScale;
import gradlab.export.PictureFormat;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ChartsViewTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench = Benches.tiny();
        view = Benches.show(bench, stage);
    }

    private TileView tile(int index) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.tiles().get(index));
    }

    private void awaitText(int index, String part) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> {
                    String text = tile(index).getAccessibleText();
                    return text != null && text.contains(part);
                });
    }

    @Test
    void anEmptyTileSaysThatNothingIsRecorded() throws TimeoutException {
        awaitText(0, "Loss: nothing recorded yet.");
    }

    @Test
    void aRunShowsItsNewestValuesInTheTiles(FxRobot robot) throws TimeoutException {
        robot.interact(bench.transport()::play);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, view::settled));
        awaitText(0, "Loss over 5 epochs; now train ");
        awaitText(1, "Gradient norm over 5 epochs, on a log scale; now output ");
        assertThat(bench.notices().shown()).isEmpty();
    }

    @Test
    void theLogKeyTurnsTheFocusedTileAlone(FxRobot robot) {
        robot.interact(() -> tile(0).requestFocus());
        robot.press(KeyCode.L).release(KeyCode.L);
        assertThat(tile(0).tile().scale().get()).isEqualTo(ChartScale.LOG);
        assertThat(tile(1).tile().scale().get()).isEqualTo(ChartScale.LOG);
    }

    @Test
    void enterEnlargesAndEscapeGoesBack(FxRobot robot) throws TimeoutException {
        robot.interact(bench.transport()::play);
        robot.interact(() -> tile(1).requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        EnlargedView enlarged = (EnlargedView) view.lookup(".enlarged-chart");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> enlarged.getAccessibleText() != null);
        assertThat(enlarged.getAccessibleText()).startsWith("Gradient norm over 5 epochs");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(view.lookup(".enlarged-chart")).isNull();
        assertThat(tile(1).isFocused()).isTrue();
    }

    @Test
    void aTileDraggedOverOthersTakesTheirPlaceAndTheyMakeWay(FxRobot robot) {
        Node from = tile(0).lookup(".tile-title");
        Bounds last = tile(3).localToScreen(tile(3).getLayoutBounds());
        robot.drag(from, MouseButton.PRIMARY).dropTo(last.getCenterX(), last.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kinds())
                .containsExactly(
                        ChartKind.GRADIENT_NORM,
                        ChartKind.GRADIENT_WATERFALL,
                        ChartKind.DECISION_SURFACE,
                        ChartKind.LOSS);
    }

    @Test
    void escapeTakesACarriedTileBack(FxRobot robot) {
        List<ChartKind> before = kinds();
        Bounds last = tile(3).localToScreen(tile(3).getLayoutBounds());
        robot.drag(tile(0).lookup(".tile-title"), MouseButton.PRIMARY);
        robot.moveTo(last.getCenterX(), last.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.lookup(".tile-ghost").isVisible()).isTrue();
        assertThat(tile(1).getLayoutX()).isLessThan(tile(0).getLayoutX());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.lookup(".tile-ghost").isVisible()).isFalse();
        assertThat(kinds()).isEqualTo(before);
    }

    private List<ChartKind> kinds() {
        return view.model().tiles().stream().map(tile -> tile.kind().get()).toList();
    }

    @Test
    void theLossAroundARunIsComputedWhileSomebodyLooks(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> {
                    view.model().tiles().getFirst().kind().set(ChartKind.LOSS_SLICE);
                    bench.transport().play();
                });
        awaitText(0, "at the path’s end");
        assertThat(bench.notices().shown()).isEmpty();
    }

    @Test
    void everyChartCanBeAddedRemovedAndShownInTheDarkTheme(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> {
                    for (ChartKind kind : ChartKind.values()) {
                        view.model().add(kind);
                    }
                    bench.look().theme().set(Theme.DARK);
                    bench.transport().play();
                });
        int surface =
                view.model().tiles().size()
                        - ChartKind.values().length
                        + ChartKind.DECISION_SURFACE.ordinal();
        awaitText(surface, "Decision surface after 5 epochs");
        robot.interact(() -> List.copyOf(view.model().tiles()).forEach(view.model()::remove));
        assertThat(view.lookupAll(".chart-tile")).isEmpty();
        assertThat(bench.notices().shown()).isEmpty();
    }

    @Test
    void aChartIsSavedAsPngAndAFolderThatIsNotThereIsReported(FxRobot robot, @TempDir Path folder)
            throws TimeoutException {
        Path file = folder.resolve("loss.png");
        robot.interact(
                () ->
                        view.pictures()
                                .save(view.model().tiles().getFirst(), file, PictureFormat.PNG, 2));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bench.notices().shown().size() == 1);
        assertThat(file).exists();
        assertThat(sizeOf(file)).isGreaterThan(5_000);
        Path nowhere = folder.resolve("no/such/place.png");
        robot.interact(
                () ->
                        view.pictures()
                                .save(
                                        view.model().tiles().getFirst(),
                                        nowhere,
                                        PictureFormat.SVG,
                                        1));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bench.notices().shown().size() == 2);
        assertThat(bench.notices().shown().getLast().what()).contains("place.png");
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
