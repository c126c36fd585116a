package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.ui.app.BenchModel;

import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TilesInSightTest {
    private BenchModel bench;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        bench = Benches.tiny();
        view = Benches.show(bench, stage);
        view.model().show(Collections.nCopies(12, new TilePlan(ChartKind.LOSS)));
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    }

    private TileView tile(int index) {
        return view.tiles().get(index);
    }

    @Test
    void aTileThatIsScrolledOutIsNotDrawnUntilItComesBack(FxRobot robot) throws Exception {
        robot.interact(bench.transport()::play);
        await(() -> tile(0).drawnUpTo() == 5);
        await(view::settled);
        assertThat(tile(11).drawnUpTo()).isLessThan(5);
        ScrollPane scroll = (ScrollPane) view.lookup(".scroll-pane");
        int drawn = tile(0).drawings();
        robot.interact(() -> scroll.setVvalue(1));
        await(() -> tile(11).drawnUpTo() == 5);
        robot.interact(bench.transport()::rewind);
        await(() -> tile(11).drawnUpTo() == 0);
        assertThat(tile(0).drawings()).isEqualTo(drawn);
    }

    @Test
    void aChartOpenedLateShowsTheWholePast(FxRobot robot) throws Exception {
        robot.interact(bench.transport()::play);
        robot.interact(
                () -> {
                    view.model().show(Collections.nCopies(1, new TilePlan(ChartKind.LOSS)));
                    view.model().add(ChartKind.GRADIENT_NORM);
                });
        await(() -> tile(1).epochs() != null && tile(1).drawnUpTo() == 5);
        assertThat(tile(1).epochs().first()).isEqualTo(1);
        assertThat(tile(1).epochs().last()).isEqualTo(5);
    }

    @Test
    void whileOneIsEnlargedTheOthersAreNotDrawn(FxRobot robot) throws Exception {
        await(view::settled);
        robot.interact(() -> view.model().enlarge(view.model().tiles().get(0)));
        int drawn = tile(1).drawings();
        robot.interact(bench.transport()::play);
        await(view::settled);
        assertThat(tile(1).drawings()).isEqualTo(drawn);
        robot.interact(() -> view.model().shrink());
        await(() -> tile(1).drawnUpTo() == 5);
    }

    @Test
    void aChartThatALessonSpeaksOfComesIntoSight(FxRobot robot) throws Exception {
        await(view::settled);
        robot.interact(() -> view.bringIntoSight(ChartKind.UPDATE_RATIO));
        assertThat(view.tiles()).hasSize(13);
        await(() -> tile(12).drawings() > 0);
        robot.interact(() -> view.bringIntoSight(ChartKind.LOSS));
        await(() -> tile(0).inSight());
        assertThat(view.tiles()).hasSize(13);
    }
}
