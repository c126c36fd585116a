package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RecentFiles;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Toolkit;
import gradlab.ui.settings.Settings;
import gradlab.ui.settings.SettingsJson;
import gradlab.ui.settings.SidePanels;
import gradlab.ui.settings.WindowPlace;
import gradlab.ui.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is lost: not by closing, not by "remove", not between two starts. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class KeptWorkTest {
    @TempDir Path folder;
    private BenchModel bench;
    private WindowView windowView;
    private Stage stage;

    @Start
    void start(Stage window) {
        Platform.setImplicitExit(false);
        stage = window;
        bench =
                new BenchModel(
                        ShippedExperiments.named("logistic-regression"), new BackgroundWorkers());
        windowView =
                WindowApplication.show(stage, bench, v -> new Scene(v, 1180, 760)).windowView();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Toolkit.call(condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void train(FxRobot robot, int epochs) throws Exception {
        robot.interact(
                () -> {
                    bench.editing().edit("", e -> e.withTraining(e.training().withEpochs(epochs)));
                    bench.transport().rewind();
                    bench.transport().play();
                });
        await(() -> bench.run().history().get().epochs() > 2);
    }

    /** The question holds up whoever asks: so nobody waits for it here. */
    private void askToClose(FxRobot robot) throws Exception {
        int windows = robot.listWindows().size();
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await(() -> robot.listWindows().size() > windows);
    }

    private static void answer(FxRobot robot, String words) {
        Node button =
                robot.listWindows().stream()
                        .flatMap(w -> w.getScene().getRoot().lookupAll(".button").stream())
                        .filter(n -> n instanceof Button b && b.getText().equals(words))
                        .findFirst()
                        .orElseThrow();
        robot.interact(((Button) button)::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Words of the windows in front that cannot be read whole. */
    private List<String> cutInDialogs(FxRobot robot) {
        List<Parent> dialogs =
                robot.listWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .map(window -> window.getScene().getRoot())
                        .toList();
        assertThat(dialogs).isNotEmpty();
        return dialogs.stream()
                .flatMap(root -> Toolkit.call(() -> CutWords.in(root, root)).stream())
                .toList();
    }

    @Test
    void closingWhileARunGoesOnAsksAndSavesEveryRun(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
        train(robot, 5);
        await(() -> bench.run().state().get() == RunState.ENDED);
        train(robot, 1_000_000);
        windowView.commands().chooseFoldersBy(folder::toFile);
        askToClose(robot);
        String asked =
                robot.listWindows().stream()
                        .flatMap(w -> w.getScene().getRoot().lookupAll(".label").stream())
                        .map(n -> ((javafx.scene.control.Labeled) n).getText())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        assertThat(asked).contains("2 runs are not saved").contains("under way");
        answer(robot, "Save all in a folder…");
        await(() -> !stage.isShowing());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(FileCommands::isRun).sorted().toList();
        }
        assertThat(files).hasSize(2);
        BenchModel again =
                new BenchModel(
                        ShippedExperiments.named("logistic-regression"), new BackgroundWorkers());
        robot.interact(
                () ->
                        new FileCommands(again, new RecentFiles(SettingsJson.in(folder)))
                                .open(files));
        await(() -> again.run().runs().size() == 2);
        assertThat(again.run().runs()).noneMatch(RunEntry::isUnsaved);
        assertThat(again.run().runs().getFirst().history().epochs()).isEqualTo(5);
        assertThat(again.run().runs().getLast().history().epochs())
                .isEqualTo(bench.run().runs().getLast().history().epochs());
        robot.interact(again.transport()::stop);
    }

    @Test
    void cancelLetsTheRunGoOn(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
        train(robot, 1_000_000);
        askToClose(robot);
        assertThat(cutInDialogs(robot)).isEmpty();
        answer(robot, "Cancel");
        assertThat(stage.isShowing()).isTrue();
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        robot.interact(bench.transport()::stop);
    }

    @Test
    void aRunThatWasRemovedComesBack(FxRobot robot) throws Exception {
        await(() -> bench.data().prepared().get() != null);
        train(robot, 5);
        await(() -> bench.run().state().get() == RunState.ENDED);
        train(robot, 5);
        await(() -> bench.run().state().get() == RunState.ENDED);
        RunEntry first = bench.run().runs().getFirst();
        robot.clickOn("Runs");
        robot.clickOn("#run-menu-1").clickOn("#delete-runs");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.run().runs()).doesNotContain(first);
        robot.clickOn("#undo-removal");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.run().runs()).first().isEqualTo(first);
        robot.clickOn("#run-menu-1").clickOn("#delete-runs");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(bench.run().runs()).first().isEqualTo(first);
        assertThat(bench.editing().experiment().get().training().epochs()).isEqualTo(5);
    }

    @Test
    void anotherLanguageIsChosenInTheMenuAndSpokenFromTheNextStartOn(FxRobot robot) {
        robot.clickOn("#document").clickOn("#language").clickOn("interlingua");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.look().language().get()).isEqualTo("ia");
        assertThat(
                        robot.lookup("interlingua: this language is spoken from the next start on.")
                                .queryAll())
                .isNotEmpty();
        Settings chosen = new Settings().withLanguage("ia");
        assertThat(chosen.spoken(Locale.GERMAN)).isEqualTo(Locale.of("ia"));
        assertThat(new Settings().spoken(Locale.GERMAN)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void theLookIsKeptBetweenStarts(FxRobot robot) {
        robot.interact(
                () -> {
                    Stage before = new Stage();
                    BenchModel one = new BenchModel(ShippedExperiments.opening(), bench.workers());
                    WindowApplication.Shown shown =
                            WindowApplication.show(before, one, v -> new Scene(v, 1300, 820));
                    new WindowMemory(shown, SettingsJson.in(folder)).keepAll();
                    before.setX(40);
                    before.setY(30);
                    before.setWidth(900);
                    one.look().theme().set(Theme.DARK);
                    one.look().enlarge(0.2);
                    one.look().rightFolded().set(true);
                    one.look().language().set("ia");
                    before.hide();
                });
        robot.interact(
                () -> {
                    Stage after = new Stage();
                    BenchModel other =
                            new BenchModel(ShippedExperiments.opening(), bench.workers());
                    Settings known = SettingsJson.in(folder).get();
                    WindowMemory.place(after, known.place());
                    WindowMemory.apply(known, other.look());
                    WindowApplication.show(after, other, v -> new Scene(v, 1440, 900));
                    assertThat(other.look().theme().get()).isEqualTo(Theme.DARK);
                    assertThat(other.look().typeScale().get()).isEqualTo(1.2);
                    assertThat(other.look().rightFolded().get()).isTrue();
                    assertThat(other.look().language().get()).isEqualTo("ia");
                    assertThat(after.getWidth()).isEqualTo(900);
                    assertThat(after.getX()).isEqualTo(40);
                    after.hide();
                });
    }

    @Test
    void panelsAreAsWideAtEveryStart(FxRobot robot) throws IOException {
        SidePanels wide = new SidePanels(263, 322, false, false);
        SettingsJson.in(folder).change(known -> known.withPlace(new WindowPlace(), wide));
        for (int start = 0; start < 3; start++) {
            AtomicReference<Stage> begun = new AtomicReference<>();
            robot.interact(() -> begun.set(begun()));
            Stage stage = begun.get();
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(stage::hide);
            assertThat(SettingsJson.in(folder).get().panels()).isEqualTo(wide);
        }
    }

    /** The window as a start of the program makes it, with what the settings remember. */
    private Stage begun() {
        Stage stage = new Stage();
        SettingsJson settings = SettingsJson.in(folder);
        BenchModel other = new BenchModel(ShippedExperiments.opening(), bench.workers());
        Scene scene = new Scene(new Pane(), 1300, 700);
        stage.setScene(scene);
        stage.show();
        WindowApplication.Shown shown =
                WindowApplication.show(
                        stage,
                        other,
                        view -> {
                            scene.setRoot(view);
                            return scene;
                        });
        new WindowMemory(shown, settings).keepAll();
        return stage;
    }
}
