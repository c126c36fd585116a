package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.ChartScale;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.run.RunControl;
import gradlab.run.RunEvent;
import gradlab.run.Trainer;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Workers;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ChartsViewTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        Experiment experiment =
                new Experiment(
                        "tiny",
                        "",
                        new DataPlan(),
                        new Model(
                                List.of(
                                        new Dense("hidden1", 3, new Sigmoid()),
                                        new Dense("output", 1, new Sigmoid()))),
                        new Training().withEpochs(5));
        bench = new BenchModel(experiment, new AtOnce());
        view = new ChartsView(bench);
        Scene scene = new Scene(view, 900, 600);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.show();
    }

    /** Does all work on the caller's thread before it answers. */
    private static final class AtOnce implements Workers {
        @Override
        public void train(
                Experiment experiment,
                Path folder,
                RunControl control,
                Consumer<List<RunEvent>> reader,
                Consumer<Throwable> failed) {
            List<RunEvent> events = new ArrayList<>();
            RunControl own = new RunControl();
            own.requestWeights();
            Trainer.run(experiment, folder, own, events::add);
            reader.accept(events);
        }

        @Override
        public <T> void compute(
                Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
            try {
                done.accept(task.call());
            } catch (Exception failure) {
                failed.accept(failure);
            }
        }
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
        robot.interact(bench::play);
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
        assertThat(tile(2).tile().scale().get()).isEqualTo(ChartScale.LINEAR);
    }

    @Test
    void enterEnlargesAndEscapeGoesBack(FxRobot robot) throws TimeoutException {
        robot.interact(bench::play);
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
    void aTileDraggedOntoAnotherChangesPlacesWithIt(FxRobot robot) {
        Node from = tile(0).lookup(".tile-title");
        Node to = tile(3).lookup(".tile-title");
        robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        assertThat(view.model().tiles().getFirst().kind().get())
                .isEqualTo(ChartKind.DECISION_SURFACE);
        assertThat(view.model().tiles().getLast().kind().get()).isEqualTo(ChartKind.LOSS);
    }

    @Test
    void everyChartCanBeAddedRemovedAndShownInTheDarkTheme(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> {
                    for (ChartKind kind : ChartKind.values()) {
                        view.model().add(kind);
                    }
                    bench.look().theme().set(Theme.DARK);
                    bench.play();
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
        robot.interact(() -> view.pictures().save(view.model().tiles().getFirst(), file));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bench.notices().shown().size() == 1);
        assertThat(file).exists();
        assertThat(sizeOf(file)).isGreaterThan(5_000);
        Path nowhere = folder.resolve("no/such/place.png");
        robot.interact(() -> view.pictures().save(view.model().tiles().getFirst(), nowhere));
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
