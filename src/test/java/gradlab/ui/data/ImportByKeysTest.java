package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.MissingCells;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.Appearance;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A table is looked at, decided on and imported without a mouse, whatever the size of type. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ImportByKeysTest {
    private static final int MOST_STEPS = 60;

    @TempDir Path folder;
    private BenchModel bench;
    private DataPage page;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("moons"), new BackgroundWorkers());
        page = new DataPage(bench);
        Scene scene = new Scene(page, 360, 700);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.show();
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

    private Window open(FxRobot robot) throws Exception {
        Path file = folder.resolve("isles.csv");
        Files.writeString(
                file,
                """
                isle;length;grams;kind
                East;39,1;3750;a
                West;;3800;b
                East;40,3;3250;a
                West;36,7;3450;b
                East;39,3;3650;a
                West;38,9;3625;b
                """);
        robot.interact(
                () -> ((SourceFiles) page.lookup("#import-csv").getParent()).importCsv(file));
        await(() -> robot.lookup("#csv-import").tryQuery().isPresent());
        Window dialog = robot.lookup("#csv-import").query().getScene().getWindow();
        await(dialog::isFocused);
        return dialog;
    }

    /** Goes on by Tab until what is wanted has the focus; each step must be in sight. */
    private static void walkTo(FxRobot robot, Window dialog, Predicate<Node> wanted) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            Node focused = dialog.getScene().getFocusOwner();
            if (focused != null && wanted.test(focused)) {
                assertInSight(focused, dialog);
                return;
            }
            seen.add(String.valueOf(focused));
            press(robot, KeyCode.TAB);
        }
        throw new AssertionError("not reached by Tab: " + String.join("\n", seen));
    }

    private static void assertInSight(Node node, Window dialog) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        Rectangle2D window =
                new Rectangle2D(
                        dialog.getX(), dialog.getY(), dialog.getWidth(), dialog.getHeight());
        assertThat(window.contains(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))
                .as("%s at %s in %s", node, at, window)
                .isTrue();
    }

    private static Predicate<Node> columnRole(String column) {
        return node ->
                node instanceof ComboBox<?>
                        && ("What column " + column + " is for").equals(node.getAccessibleText());
    }

    private static void importAll(FxRobot robot, Window dialog) {
        walkTo(
                robot,
                dialog,
                node -> node instanceof Button && "Import".equals(((Labeled) node).getText()));
        press(robot, KeyCode.SPACE);
    }

    private Csv imported() throws Exception {
        await(() -> bench.editing().experiment().get().data().source() instanceof Csv);
        return (Csv) bench.editing().experiment().get().data().source();
    }

    @Test
    void columnsAndMissingCellsAreDecidedByKeys(FxRobot robot) throws Exception {
        Window dialog = open(robot);
        Node take =
                robot.from(dialog.getScene().getRoot())
                        .lookup(".button")
                        .match(node -> "Import".equals(((Labeled) node).getText()))
                        .query();
        assertThat(take.isDisabled()).as("a cell is missing").isTrue();
        walkTo(robot, dialog, node -> "csv-missing".equals(node.getId()));
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        await(() -> !take.isDisabled());
        walkTo(robot, dialog, columnRole("isle"));
        press(robot, KeyCode.UP);
        importAll(robot, dialog);
        Csv source = imported();
        assertThat(source.missing()).isEqualTo(MissingCells.MEAN);
        assertThat(source.decimal()).isEqualTo(",");
        assertThat(source.target()).containsExactly("kind");
    }

    @Test
    void atTwiceTheSizeOfTypeEveryStepIsInSight(FxRobot robot) throws Exception {
        robot.interact(() -> bench.look().typeScale().set(2));
        Window dialog = open(robot);
        walkTo(robot, dialog, node -> "csv-missing".equals(node.getId()));
        press(robot, KeyCode.DOWN);
        for (String column : List.of("isle", "length", "grams", "kind")) {
            walkTo(robot, dialog, columnRole(column));
        }
        importAll(robot, dialog);
        assertThat(imported().missing()).isEqualTo(MissingCells.DROP_ROWS);
    }
}
