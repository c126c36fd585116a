package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The strip at the top stays where it is. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TopStripTest {
    private static final List<String> ALWAYS =
            List.of(
                    "rewind",
                    "new-weights",
                    "play",
                    "step-batch",
                    "step-epoch",
                    "speed",
                    "epoch-count",
                    "twin",
                    "theme",
                    "export");
    private BenchModel bench;
    private WindowView windowView;
    private Stage stage;

    /** The stage is that of the next test, too. */
    @AfterEach
    void letTheStageFollowItsScene(FxRobot robot) {
        robot.interact(stage::sizeToScene);
    }

    @Start
    void start(Stage window) {
        stage = window;
        WindowApplication.Shown shown =
                WindowApplication.show(
                        window,
                        ShippedExperiments.named("logistic-regression"),
                        v -> new Scene(v, 1440, 900));
        bench = shown.bench();
        windowView = shown.windowView();
    }

    private Map<String, Bounds> places() {
        windowView.applyCss();
        windowView.layout();
        Map<String, Bounds> places = new LinkedHashMap<>();
        for (String id : ALWAYS) {
            Node node = windowView.lookup("#" + id);
            places.put(id, node.localToScene(node.getLayoutBounds()));
        }
        return places;
    }

    /** Nothing covers it, and it covers nothing. */
    @Test
    void liesAboveAllElseInTheWindow(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds strip = bounds(".top-strip");
        assertThat(strip.getMinY()).isZero();
        assertThat(strip.getHeight()).isGreaterThan(30);
        assertThat(strip.getWidth()).isEqualTo(windowView.getWidth());
        for (String below : List.of("#left-panel", "#network", "#right-panel")) {
            assertThat(bounds(below).getMinY()).as(below).isGreaterThanOrEqualTo(strip.getMaxY());
        }
    }

    private Bounds bounds(String id) {
        Node node = windowView.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    private void fits(double width) {
        double before = 0;
        for (Map.Entry<String, Bounds> place : places().entrySet()) {
            Bounds there = place.getValue();
            String where =
                    "%s at %.0f px, type %.1f"
                            .formatted(place.getKey(), width, bench.look().typeScale().get());
            assertThat(there.getMinX()).as(where).isGreaterThanOrEqualTo(before);
            assertThat(there.getMaxX()).as(where).isLessThanOrEqualTo(width);
            assertThat(there.getWidth()).as(where).isGreaterThan(20);
            before = there.getMaxX();
        }
    }

    @Test
    void everyButtonIsInSightAtEveryWidthAndTypeSize(FxRobot robot) {
        for (double width : new double[] {1024, 1280, 1440, 1920}) {
            robot.interact(
                    () -> {
                        stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
                    });
            for (double scale : new double[] {0.8, 1, 1.3, 1.6, 2}) {
                robot.interact(
                        () -> {
                            bench.look().typeScale().set(scale);
                            places();
                        });
                robot.interact(() -> fits(stage.getScene().getWidth()));
            }
        }
    }

    @Test
    void nothingMovesBeforeDuringAndAfterARun(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> bench.data().prepared().get() != null);
        robot.interact(() -> {});
        Map<String, Bounds> before = places();
        robot.clickOn("#play");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> bench.run().state().get() == RunState.ENDED);
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, Bounds> after = new LinkedHashMap<>();
        robot.interact(() -> after.putAll(places()));
        assertThat(after).isEqualTo(before);
        assertThat(windowView.lookup("#play").getAccessibleText()).contains("again from the start");
        // the counter at its longest, and every speed
        for (int epochs : new int[] {9, 99, 9_999, 999_999}) {
            Map<String, Bounds> then = new LinkedHashMap<>();
            robot.interact(
                    () -> {
                        bench.editing()
                                .edit("", e -> e.withTraining(e.training().withEpochs(epochs)));
                        then.putAll(places());
                    });
            assertThat(then).as("%d epochs", epochs).isEqualTo(before);
        }
        for (gradlab.ui.app.Speed speed : gradlab.ui.app.Speed.values()) {
            Map<String, Bounds> then = new LinkedHashMap<>();
            robot.interact(
                    () -> {
                        bench.run().speed().set(speed);
                        bench.transport().newWeights();
                        then.putAll(places());
                    });
            assertThat(then).as(speed.label()).isEqualTo(before);
        }
    }
}
