package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.line.EpochArea;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.Dense;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.text.Numbers;
import gradlab.ui.app.BenchModel;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What pictures of one epoch say once a click in a chart has shown an earlier one. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class TravelledPicturesTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench =
                new BenchModel(
                        new Experiment(
                                "travel",
                                "",
                                new DataPlan(),
                                new Model(
                                        List.of(
                                                new Dense("hidden1", 8, new Tanh()),
                                                new Dense("output", 1, new Sigmoid()))),
                                Knobs.set(new Training(), Training::metrics)
                                        .to(List.of("accuracy"))
                                        .withEpochs(12)),
                        new AtOnce());
        view = Benches.show(bench, stage);
        view.model()
                .show(
                        List.of(
                                new TilePlan(ChartKind.LOSS),
                                new TilePlan(ChartKind.DECISION_SURFACE),
                                new TilePlan(ChartKind.WEIGHT_RIDGES),
                                new TilePlan(ChartKind.CONFUSION_MATRIX)));
        bench.transport().play();
    }

    private TileView tile(int index) {
        return view.tiles().get(index);
    }

    private static String readOut(TileView tile) {
        return ((Label) tile.lookup(".tile-latest")).getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                10_000,
                                () -> {
                                    Platform.requestNextPulse();
                                    return condition.call();
                                }));
    }

    @Test
    void aClickAtAnEarlierEpochGivesEveryPictureTheFiguresOfThatEpoch(FxRobot robot)
            throws Exception {
        await(() -> view.tiles().stream().allMatch(t -> t.drawnUpTo() == 12));
        Node picture = tile(0).lookup(".live-picture");
        EpochArea area = Objects.requireNonNull(tile(0).epochs());
        String newest = readOut(tile(3));
        robot.clickOn(picture.localToScreen(area.x(4), (area.top() + area.bottom()) / 2));
        assertThat(bench.time().shownEpoch().get()).isEqualTo(4);
        double accuracy =
                bench.run()
                        .history()
                        .get()
                        .series(new SeriesKey(Measure.VALIDATION_METRIC, 0))
                        .get(3);
        await(() -> readOut(tile(1)).endsWith(Numbers.brief(accuracy)));
        await(() -> tile(1).getAccessibleText().contains("after 4 epochs"));
        await(() -> tile(2).getAccessibleText().contains("after 4 epochs"));
        await(() -> tile(3).getAccessibleText().contains("after 4 epochs"));
        robot.interact(() -> bench.time().goLive());
        await(() -> readOut(tile(3)).equals(newest));
        await(() -> tile(1).getAccessibleText().contains("after 12 epochs"));
    }
}
