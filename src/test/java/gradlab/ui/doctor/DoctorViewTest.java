package gradlab.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Preflight;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.SetTo;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Toolkit;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
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
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class DoctorViewTest {
    @TempDir private static Path folder;

    private BenchModel bench;
    private DoctorModel model;
    private DoctorBadge badge;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new BackgroundWorkers());
        model = new DoctorModel(bench, folder.resolve("doctor.json"));
        badge = new DoctorBadge(model, () -> {});
        stage.setScene(
                new Scene(
                        new HBox(new DoctorView(model, new gradlab.ui.app.LessonLinks()), badge),
                        700,
                        600));
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
    }

    @BeforeEach
    void waitForTheDoctor() throws Exception {
        await(() -> model.diagnosis().get() != null);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theBadgeNamesTheWorstBeforeTheFirstStep() {
        assertThat(badge.getAccessibleText()).contains("Gradients vanish", "hidden1");
        assertThat(badge.getStyleClass()).contains("problem");
    }

    @Test
    void aClickOnTheFixOpensTheMendedTwinWhichIsHealthy(FxRobot robot) throws Exception {
        Experiment before = bench.editing().experiment().get();
        Button fix = robot.lookup("#fix-vanishing_gradients").queryButton();
        robot.interact(fix::fire);
        assertThat(bench.twin().original().get()).isEqualTo(before);
        assertThat(bench.editing().experiment().get()).isNotEqualTo(before);
        await(() -> badge.getStyleClass().contains("healthy"));
        assertThat(robot.lookup("#fix-vanishing_gradients").tryQuery()).isEmpty();
    }

    @Test
    void theCardSaysEveryChangeBeforeTheButtonIsClicked(FxRobot robot) {
        Experiment before = bench.editing().experiment().get();
        Labeled said = robot.lookup("#finding-vanishing_gradients .fix-changes").queryLabeled();
        Button fix = robot.lookup("#fix-vanishing_gradients").queryButton();
        List<String> announced = said.getText().lines().toList();
        assertThat(fix.getText()).isEqualTo("Try these 2 changes as a twin");
        robot.interact(fix::fire);
        assertThat(announced)
                .containsExactlyElementsOf(
                        ExperimentDifference.between(before, bench.editing().experiment().get())
                                .changes()
                                .stream()
                                .map(change -> "· " + change.words())
                                .toList());
        assertThat(said.isTextTruncated()).isFalse();
        assertThat(bench.twin().isAsAnnounced()).isTrue();
    }

    @Test
    void fixesAreTriedBesideTheRunAndWhatCuredStandsFirst(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#try-fixes").queryButton().getParent().isVisible())
                .as("before there is a run")
                .isFalse();
        Experiment few =
                Change.apply(
                        List.of(new SetTo("training.epochs", 12)),
                        bench.editing().experiment().get());
        robot.interact(() -> bench.editing().edit("Fewer epochs", e -> few));
        robot.interact(() -> bench.transport().toggle());
        await(() -> model.canTry().get());
        Button start = robot.lookup("#try-fixes").queryButton();
        assertThat(start.getParent().isVisible()).isTrue();
        robot.interact(start::fire);
        await(() -> !model.trials().running().get());
        assertThat(
                        robot.lookup(node -> String.valueOf(node.getId()).startsWith("tried-"))
                                .queryAll())
                .isNotEmpty();
        assertThat(model.diagnosis().get().findings().getFirst().tried()).isNotNull();
    }

    private void trainForLong(FxRobot robot) throws Exception {
        Experiment longer =
                Change.apply(
                        List.of(new SetTo("training.epochs", 1_000_000)),
                        bench.editing().experiment().get());
        robot.interact(() -> bench.editing().edit("More epochs", e -> longer));
        robot.interact(() -> bench.transport().toggle());
        await(() -> model.canTry().get());
    }

    @Test
    void fixesAreTriedWhileTheRunGoesOn(FxRobot robot) throws Exception {
        trainForLong(robot);
        robot.clickOn("#try-fixes");
        await(() -> !robot.lookup("#tried-vanishing_gradients").queryAll().isEmpty());
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        assertThat(robot.lookup("#tried-vanishing_gradients").queryLabeled().getText())
                .startsWith("Tried, after ");
        robot.interact(() -> model.trials().cancel());
        robot.interact(() -> bench.transport().toggle());
    }

    @Test
    void cancelEndsTheTrialAndSaysSo(FxRobot robot) throws Exception {
        trainForLong(robot);
        await(() -> bench.run().history().get().epochs() > 2000);
        robot.interact(() -> bench.transport().toggle());
        await(() -> bench.run().state().get() != RunState.RUNNING && model.settled());
        robot.clickOn("#try-fixes");
        assertThat(model.trials().running().get()).isTrue();
        robot.clickOn("#cancel-fixes");
        assertThat(robot.lookup("#fix-cut").queryLabeled().getText())
                .startsWith("Cancelled: 0 of ");
        assertThat(robot.lookup("#try-fixes").query().isVisible()).isTrue();
        await(
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(thread -> thread.getName().equals("gradlab-quiet")));
    }

    @Test
    void aThresholdIsChangedKeptAndTakenBack(FxRobot robot) throws Exception {
        PreparedData data = bench.data().prepared().get();
        assertThat(data).isNotNull();
        robot.interact(() -> model.change(new gradlab.doctor.VanishingGradients(1e-12, 3, 2)));
        await(() -> badge.getStyleClass().contains("healthy"));
        assertThat(Files.readString(folder.resolve("doctor.json"))).contains("vanishing_gradients");
        assertThat(model.preflight().getValue().layers())
                .isNotEmpty()
                .allMatch(Preflight.Row::sound);
        robot.interact(model::reset);
        await(() -> badge.getStyleClass().contains("problem"));
    }

    @Test
    void theCardSelectsTheLayersItIsAbout(FxRobot robot) {
        robot.interact(() -> model.select(model.diagnosis().get().findings().getFirst()));
        assertThat(bench.editing().selection().get().contains(0)).isTrue();
    }

    @Test
    void aCardLeadsToTheThresholdsOfItsRule(FxRobot robot) {
        Button link = robot.lookup(".thresholds-link").queryButton();
        robot.interact(link::fire);
        assertThat(robot.lookup("#thresholds").query().isVisible()).isTrue();
        assertThat(
                        robot.lookup("#thresholds-vanishing_gradients")
                                .queryAs(javafx.scene.control.ToggleButton.class)
                                .isSelected())
                .isTrue();
    }
}
