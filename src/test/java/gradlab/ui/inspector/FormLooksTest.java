package gradlab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Dense;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** How forms look: colours, lines, pictures. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FormLooksTest {
    private BenchModel bench;
    private InspectorView inspector;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        inspector = new InspectorView(bench, Region::new, new SimpleObjectProperty<>());
        Scene scene = new Scene(inspector, 380, 860);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void show(FxRobot robot, String page) {
        robot.interact(() -> inspector.show(page));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(FxRobot robot, Experiment experiment, int layer) {
        robot.interact(
                () -> {
                    bench.open(experiment, null);
                    bench.editing().selection().set(Selection.of(layer));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void softmaxIsDrawnAsSharesNotAsACurve(FxRobot robot) {
        Experiment spirals = ShippedExperiments.named("spirals");
        select(robot, spirals, spirals.model().layers().size() - 1);
        assertThat(robot.lookup(".curve-line").queryAll()).hasSize(1);
        Experiment classes =
                spirals.withModel(new Model(List.of(new Dense("output", 4, new Softmax()))));
        select(robot, classes, 0);
        assertThat(robot.lookup(".curve-line").queryAll()).isEmpty();
        List<Double> heights =
                robot.lookup(".softmax-bar").<Region>queryAll().stream()
                        .map(Region::getHeight)
                        .toList();
        double all = heights.stream().mapToDouble(h -> h).sum();
        // exp(2), exp(1), exp(0), exp(-1) over their sum
        double[] shares = {0.644, 0.237, 0.087, 0.032};
        for (int i = 0; i < shares.length; i++) {
            assertThat(heights.get(i) / all).isCloseTo(shares[i], Offset.offset(0.05));
        }
    }

    @Test
    void switchesEndWhereFieldsEnd(FxRobot robot) {
        select(robot, ShippedExperiments.named("spirals"), 0);
        double end = right(robot, "#field-units .number-box");
        assertThat(right(robot, "#field-use_bias .thumb-area")).isCloseTo(end, Offset.offset(1.0));
        show(robot, "training");
        assertThat(right(robot, "#start-form .thumb-area"))
                .isCloseTo(right(robot, "#field-epochs .number-box"), Offset.offset(1.0));
    }

    /** In fields that are there before the theme changes, and in those made afterwards. */
    @Test
    void wordsInFieldsFollowTheTheme(FxRobot robot) {
        show(robot, "training");
        FormsTest.click(robot, "#add-phase");
        robot.interact(() -> bench.look().theme().set(Theme.DARK));
        FormsTest.click(robot, "#add-phase");
        Paint label = robot.lookup("#phase-1 .strong").queryAs(Label.class).getTextFill();
        for (String phase : List.of("#phase-1", "#phase-2")) {
            Node field = robot.lookup(phase + " #field-name .text-field").query();
            Text words = (Text) field.lookup(".text");
            assertThat(words.getText()).isNotEmpty();
            assertThat(words.getFill()).as(phase).isEqualTo(label);
        }
    }

    private static double right(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }
}
