package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.diagram.ColumnPlace;
import gradlab.diagram.NetworkDiagram;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.theme.Appearance;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class UnitsViewTest {
    private BenchModel bench;
    private EditorView view;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
        view =
                new EditorView(
                        bench,
                        new DrawingThread(
                                failure -> {
                                    throw new AssertionError(failure);
                                }));
        Scene scene = new Scene(view, 900, 420);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have given the stage a size of its own
        stage.show();
    }

    private UnitsPane showUnits(FxRobot robot) throws Exception {
        robot.interact(() -> view.look().toggle());
        UnitsPane units = robot.lookup("#units").queryAs(UnitsPane.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> units.diagram().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        return units;
    }

    private static Point2D unit(UnitsPane units, int column, int tile) {
        NetworkDiagram diagram = Objects.requireNonNull(units.diagram().get());
        ColumnPlace place = diagram.layout().places().get(column);
        return units.localToScreen(place.tile(tile).getCenterX(), place.tile(tile).getCenterY());
    }

    @Test
    void aClickOnAUnitSelectsItsLayer(FxRobot robot) throws Exception {
        UnitsPane units = showUnits(robot);
        robot.clickOn(unit(units, 3, 1));
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.of(2));
        robot.clickOn(unit(units, 0, 0));
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.NONE);
    }

    @Test
    void theUnitUnderTheMouseTellsItsNumbers(FxRobot robot) throws Exception {
        UnitsPane units = showUnits(robot);
        robot.moveTo(unit(units, 2, 4));
        Node card = robot.lookup("#unit-card").query();
        assertThat(card.isVisible()).isTrue();
        assertThat(robot.from(card).lookup(".strong").queryAs(Labeled.class).getText())
                .contains("hidden2, unit 5 of 5");
    }

    @Test
    void thePictureIsDescribedInWords(FxRobot robot) throws Exception {
        assertThat(showUnits(robot).getAccessibleText()).contains("hidden10: 5 sigmoid");
    }

    @Test
    void cardsAndUnitsTakeTurns(FxRobot robot) throws Exception {
        UnitsPane units = showUnits(robot);
        assertThat(robot.lookup("#chain").query().isVisible()).isFalse();
        robot.clickOn("#show-layers");
        assertThat(robot.lookup("#chain").query().isVisible()).isTrue();
        assertThat(units.isVisible()).isFalse();
    }
}
