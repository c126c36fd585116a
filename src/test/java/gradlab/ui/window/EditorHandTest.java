package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.notice.Notice;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Collectors;

/** The network edited as a hand does it, by the mouse first and by keys after. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class EditorHandTest {
    private BenchModel bench;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        WindowApplication.show(stage, bench, v -> new Scene(v, 1180, 760));
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Layer> layers() {
        return bench.editing().experiment().get().model().layers();
    }

    private int units(int layer) {
        return ((Dense) layers().get(layer)).units();
    }

    private List<String> said() {
        return bench.notices().shown().stream().map(Notice::what).toList();
    }

    @Test
    void theMenuSaysWhatUndoAndRedoDoAndANoticeWhatTheyDid(FxRobot robot) {
        click(robot, "#card-hidden2 .card-width");
        robot.write("16");
        press(robot, KeyCode.ENTER);
        assertThat(units(1)).isEqualTo(16);
        chooseFromMenu(robot, "Undo: units of hidden2: 32 → 16");
        assertThat(units(1)).isEqualTo(32);
        assertThat(said()).containsExactly("Undone: units of hidden2: 32 → 16");
        chooseFromMenu(robot, "Redo: units of hidden2: 32 → 16");
        assertThat(units(1)).isEqualTo(16);
        assertThat(said()).containsExactly("Done again: units of hidden2: 32 → 16");
    }

    @Test
    void keysSayWhatTheyTookBackOneAfterTheOther(FxRobot robot) {
        click(robot, "#card-hidden2");
        press(robot, KeyCode.DELETE);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(said()).containsExactly("Undone: dense added: hidden4");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(said()).containsExactly("Undone: dense removed: hidden2");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(said()).containsExactly("Done again: dense removed: hidden2");
    }

    @Test
    void layersGoToATextEditorAndComeBack(FxRobot robot) {
        click(robot, "#card-hidden2");
        press(robot, KeyCode.CONTROL, KeyCode.C);
        String text = clipboard(robot, "");
        assertThat(text).startsWith("[").contains("hidden2").doesNotContain("training");
        clipboard(robot, text.replace("32", "7"));
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(layers()).hasSize(5);
        assertThat(units(2)).isEqualTo(7);
        clipboard(robot, text.replace("\"units\"", "\"unitz\""));
        robot.rightClickOn("#card-hidden1").clickOn("Paste behind");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(layers()).hasSize(5);
        assertThat(bench.notices().shown().getLast().mend()).contains("layers[0].unitz");
    }

    private static String clipboard(FxRobot robot, String text) {
        String[] held = {""};
        robot.interact(
                () -> {
                    if (!text.isEmpty()) {
                        ClipboardContent content = new ClipboardContent();
                        content.putString(text);
                        Clipboard.getSystemClipboard().setContent(content);
                    }
                    held[0] = Clipboard.getSystemClipboard().getString();
                });
        return held[0];
    }

    @Test
    void aPublishedNetIsChosenByItsSourceAndReasons(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.N);
        for (int i = 0; i < 20 && !why(robot).contains("From LeCun"); i++) {
            press(robot, KeyCode.DOWN);
        }
        assertThat(why(robot)).contains("From LeCun").contains("Tanh:");
        click(robot, "#create-experiment");
        assertThat(layers()).hasSize(3);
        assertThat(units(0)).isEqualTo(300);
    }

    private static String why(FxRobot robot) {
        return robot.lookup("#why-this").query().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private static boolean is(FxRobot robot, String card, String state) {
        return robot.lookup(card)
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass(state));
    }

    private static String arcWords(FxRobot robot) {
        Labeled words = robot.lookup("#arc-words").queryAs(Labeled.class);
        return words.isVisible() ? words.getText() : "";
    }

    private List<String> arcs() {
        return layers().stream()
                .filter(MergingLayer.class::isInstance)
                .map(
                        layer ->
                                Knobs.typeName(layer.getClass())
                                        + " "
                                        + ((MergingLayer) layer).from())
                .toList();
    }

    @Test
    void whileAnArcIsDraggedItsTargetsAreLitAndARefusalSaysWhy(FxRobot robot) {
        robot.moveTo("#card-hidden1");
        Node port = robot.lookup("#card-hidden1 .arc-handle").query();
        robot.moveTo(port).press(MouseButton.PRIMARY);
        robot.moveTo("#card-hidden2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(is(robot, "#card-hidden2", "refused")).isTrue();
        assertThat(is(robot, "#card-hidden3", "offered")).isTrue();
        assertThat(arcWords(robot)).contains("hidden2 follows hidden1 directly");
        robot.moveTo("#card-hidden3");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(is(robot, "#card-hidden3", "chosen")).isTrue();
        assertThat(arcWords(robot)).contains("Release").contains("hidden3");
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Add hidden1 to the input of hidden3");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(arcs()).containsExactly("add hidden1");
        assertThat(is(robot, "#card-hidden2", "refused")).isFalse();
        assertThat(arcWords(robot)).isEmpty();
        assertThat(bench.editing().document().undoName().get())
                .isEqualTo("skip arc from hidden1 added: add");
    }

    @Test
    void keysLeadAnArcAmongItsTargetsAndEscapeEndsIt(FxRobot robot) {
        click(robot, "#card-hidden1");
        press(robot, KeyCode.A);
        assertThat(is(robot, "#card-hidden3", "chosen")).isTrue();
        assertThat(arcWords(robot)).startsWith("Enter: add hidden1 to the input of hidden3");
        press(robot, KeyCode.RIGHT);
        assertThat(is(robot, "#card-output", "chosen")).isTrue();
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.LEFT);
        assertThat(is(robot, "#card-hidden3", "chosen")).as("never one refused").isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(arcWords(robot)).isEmpty();
        assertThat(arcs()).isEmpty();
        press(robot, KeyCode.A);
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(arcs()).containsExactly("concatenate hidden1");
    }

    @Test
    void aLayerFromWhichNoArcCanLeadSaysSo(FxRobot robot) {
        click(robot, "#card-output");
        press(robot, KeyCode.A);
        assertThat(said()).containsExactly("No skip arc can lead on from output.");
    }

    private static void chooseFromMenu(FxRobot robot, String words) {
        click(robot, "#document");
        robot.clickOn(
                robot.lookup(".menu-item")
                        .lookup(".label")
                        .match(node -> words.equals(((Labeled) node).getText()))
                        .<Labeled>query());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
