package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.ClassroomJson;
import gradlab.ui.classroom.Part;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class sees what its lecturer chose, from a file or from the dialog, and all comes back. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ClassroomTest {
    private static final String FILE =
            """
            {
              "format": "gradlab/classroom",
              "version": 1,
              "name": "Week 3",
              "hidden": {
                "tabs": ["doctor", "regularization"],
                "tools": ["twin", "seed", "doctor-badge", "ways-on"],
                "layers": ["dropout"],
                "charts": ["confusion-matrix"],
                "fields": ["epochs"]
              }
            }
            """;

    @TempDir Path folder;
    private BenchModel bench;
    private WindowView window;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new BackgroundWorkers());
        window =
                WindowApplication.show(stage, bench, view -> new Scene(view, 1000, 760))
                        .windowView();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("room.json"), text);
    }

    /** A sheet is worn from the next frame on. */
    private boolean seen(String id) {
        Toolkit.call(
                () -> {
                    window.getScene().getRoot().applyCss();
                    return id;
                });
        Node node = window.lookup(id);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatAFileHidesIsNeitherSeenNorReachedByKeysAndComesBack(FxRobot robot) throws Exception {
        robot.interact(() -> window.showTab("doctor"));
        robot.interact(() -> window.showTab("training"));
        Path room = file(FILE);
        robot.interact(() -> window.commands().open(room));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> hidden =
                List.of(
                        "#tab-doctor",
                        "#tab-regularization",
                        "#twin",
                        "#doctor-badge",
                        "#fork",
                        "#chip-dropout",
                        "#field-epochs");
        assertThat(bench.look().classroom().get().name())
                .as("%s", bench.notices().shown())
                .isEqualTo("Week 3");
        hidden.forEach(id -> assertThat(seen(id)).as(id).isFalse());
        assertThat(seen("#tab-training")).isTrue();
        assertThat(seen("#field-batch_size")).isTrue();
        assertThat(bench.notices().shown()).isNotEmpty();
        robot.interact(() -> window.showTab("doctor"));
        assertThat(seen("#tab-lesson")).isTrue();
        press(robot, KeyCode.T);
        assertThat(bench.twin().original().get()).isNull();
        robot.interact(() -> window.openGallery());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.lookup("#gallery-confusion-matrix")).isNull();
        assertThat(window.lookup("#gallery-loss")).isNotNull();
        robot.interact(() -> bench.look().classroom().set(Classroom.OPEN));
        WaitForAsyncUtils.waitForFxEvents();
        hidden.forEach(id -> assertThat(seen(id)).as(id).isEqualTo(!id.equals("#seed")));
    }

    @Test
    void theDialogHidesWhatHasNoTick(FxRobot robot) {
        robot.clickOn("#document").clickOn("Classroom view…");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#tab-classroom-layers");
        WaitForAsyncUtils.waitForFxEvents();
        CheckBox box = robot.lookup("#shows-layers-dense").queryAs(CheckBox.class);
        assertThat(box.isSelected()).isTrue();
        robot.interact(() -> box.setSelected(false));
        robot.clickOn("#classroom-use");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.look().classroom().get().hidden())
                .isEqualTo(Map.of(Part.LAYERS, Set.of("dense")));
        assertThat(seen("#chip-dense")).isFalse();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Classroom room =
                new Classroom(
                        "Week 3", Map.of(Part.TABS, Set.of("doctor"), Part.FIELDS, Set.of("rate")));
        Path written = folder.resolve("written.json");
        ClassroomJson.write(room, written);
        assertThat(ClassroomJson.read(written, Hideables.names())).isEqualTo(room);
        assertThat(ClassroomJson.isOne(written)).isTrue();
    }

    @Test
    void aWrongFileIsRefusedWithPlaceAndWhatThereIs(FxRobot robot) throws Exception {
        Path wrong = file(FILE.replace("\"twin\"", "\"twinn\"").replace("\"charts\"", "\"chart\""));
        assertThatThrownBy(() -> ClassroomJson.read(wrong, Hideables.names()))
                .hasMessageContaining("room.json")
                .hasMessageContaining("hidden.tools[0]")
                .hasMessageContaining("twinn")
                .hasMessageContaining("step-batch")
                .hasMessageContaining("hidden.chart")
                .hasMessageContaining("did you mean `charts`?");
        robot.interact(() -> window.commands().open(wrong));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.look().classroom().get()).isEqualTo(Classroom.OPEN);
        assertThat(bench.notices().shown()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tabs, doctr, doctor",
        "tabs, regularisation, regularization",
        "pages, sweeps, sweep",
        "tools, step_batch, step-batch",
        "layers, drop-out, dropout",
        "charts, confusion_matrix, confusion-matrix",
        "fields, batchsize, batch_size"
    })
    void aNameThatThereIsNotIsRefusedWithPlaceAndWhatWasMeant(
            String part, String typed, String meant) throws IOException {
        Path wrong =
                file(
                        """
                        {"format": "gradlab/classroom", "version": 1,
                         "hidden": {"%s": ["%s", "%s"]}}
                        """
                                .formatted(part, meant, typed));
        assertThatThrownBy(() -> ClassroomJson.read(wrong, Hideables.names()))
                .hasMessageContaining("hidden." + part + "[1]")
                .hasMessageContaining("`" + typed + "` is nothing that can be hidden here")
                .hasMessageContaining("did you mean `" + meant + "`?")
                .hasMessageNotContaining("[0]");
    }

    /** Files are read, and refused, before there is a window to ask. */
    @Test
    void theNamesKnownBeforehandAreThoseOfTheWindow() {
        assertThat(Hideables.names())
                .isEqualTo(Toolkit.call(() -> Hideables.names(Hideables.of(window))));
    }

    @Test
    void everyToolThatCanBeHiddenIsInTheWindow(FxRobot robot) {
        Hideables.of(window)
                .get(Part.TOOLS)
                .keySet()
                .forEach(tool -> assertThat(window.lookup("#" + tool)).as(tool).isNotNull());
    }
}
