package gradlab.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.lesson.step.Answer;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.DoStep;
import gradlab.lesson.step.DrawCurve;
import gradlab.lesson.step.Estimate;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.Step;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.theme.Appearance;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The player of lessons in a student's hands: by mouse, then by keys alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class LessonPlayerTest {
    private static final AtomicInteger STARTS = new AtomicInteger();
    @TempDir static Path folder;

    private final List<Step> seen = new ArrayList<>();
    private BenchModel bench;
    private LessonModel lessons;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
        lessons =
                new LessonModel(
                        bench,
                        folder.resolve(STARTS.incrementAndGet() + ".json"),
                        experiment -> bench.open(experiment, null));
        LessonView player = new LessonView(lessons, bench.look(), bench.run(), seen::add);
        LessonsView all = new LessonsView(lessons, () -> seen.clear());
        player.setPrefWidth(380);
        all.setPrefWidth(380);
        Scene scene = new Scene(new HBox(player, all), 760, 800);
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.show();
    }

    private int step() {
        return lessons.step().get();
    }

    private Step current() {
        return Objects.requireNonNull(lessons.current());
    }

    private static boolean disabled(FxRobot robot, String query) {
        return robot.lookup(query).query().isDisabled();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Scrolls to it first, as a hand would. */
    private static void click(FxRobot robot, Node node) {
        robot.interact(
                () -> {
                    Node at = node;
                    while (at != null && !(at instanceof ScrollPane)) {
                        at = at.getParent();
                    }
                    if (at instanceof ScrollPane pane) {
                        pane.setVvalue(1);
                        pane.layout();
                    }
                });
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        click(robot, robot.lookup(query).query());
    }

    /** Goes on to the next step of a kind, answering what is asked on the way. */
    private void goTo(FxRobot robot, Predicate<Step> wanted, Runnable next) {
        int before = -1;
        while (!wanted.test(current()) || before < 0) {
            assertThat(step()).as("steps that are gone through").isGreaterThan(before);
            before = step();
            if (!lessons.mayGoOn() && current() instanceof PredictStep asked) {
                robot.interact(() -> lessons.answer(asked, anything(asked)));
            }
            next.run();
        }
    }

    private static Answer anything(PredictStep asked) {
        return switch (asked.question()) {
            case Choose _ -> new Answer.Picked(1);
            case Estimate _ -> new Answer.Typed(1);
            case DrawCurve _ -> new Answer.Drawn(new double[] {1, 0.5});
            default -> throw new AssertionError(asked.question());
        };
    }

    private static Predicate<Step> asking(Class<?> question) {
        return step -> step instanceof PredictStep asked && question.isInstance(asked.question());
    }

    @Test
    void aLessonIsOpenedAndTurnedByMouse(FxRobot robot) {
        click(robot, ".lesson-row");
        assertThat(step()).isZero();
        assertThat(disabled(robot, "#lesson-back")).isTrue();
        click(robot, "#lesson-next");
        click(robot, "#lesson-next");
        assertThat(step()).isEqualTo(2);
        click(robot, "#lesson-back");
        assertThat(step()).isEqualTo(1);
        assertThat(robot.lookup(".heading").queryAs(Label.class).getText())
                .isEqualTo(lessons.open().get().section(current()).heading());
    }

    @Test
    void everythingThatIsAskedIsAnsweredByMouse(FxRobot robot) {
        Runnable next = () -> click(robot, "#lesson-next");
        goTo(robot, asking(Estimate.class), next);
        assertThat(disabled(robot, "#lesson-next")).isTrue();
        robot.interact(() -> robot.lookup(".text-field").queryAs(TextField.class).setText("many"));
        click(robot, "#predict");
        assertThat(robot.lookup(".bad").queryAs(Label.class).getText()).contains("\"many\"");
        assertThat(disabled(robot, "#lesson-next")).isTrue();
        robot.interact(() -> robot.lookup(".text-field").queryAs(TextField.class).setText("10"));
        click(robot, "#predict");
        assertThat(disabled(robot, "#lesson-next")).isFalse();

        goTo(robot, asking(DrawCurve.class), next);
        robot.drag(".draw-area").moveBy(20, 30).drop();
        click(robot, "#predict");
        assertThat(disabled(robot, "#lesson-next")).isFalse();
        assertThat(robot.lookup(".draw-area").query().isMouseTransparent()).isTrue();

        goTo(robot, DoStep.class::isInstance, next);
        String run = ((DoStep) current()).runs().getFirst();
        click(robot, "#do-" + run);
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        assertThat(lessons.onBench(run)).isTrue();

        goTo(robot, asking(Choose.class), next);
        click(robot, robot.lookup(".choice").queryAll().iterator().next());
        assertThat(lessons.isAnswered((PredictStep) current())).isTrue();
        assertThat(lessons.mark(current())).as("before the run is over").isNull();
        assertThat(robot.lookup(".right").queryAll()).isEmpty();
        assertThat(seen).isNotEmpty();
    }

    @Test
    void aLessonIsTurnedByKeysAlone(FxRobot robot) {
        robot.interact(() -> robot.lookup("#lesson-next").query().requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(step()).isEqualTo(1);
        press(robot, KeyCode.SPACE);
        assertThat(step()).isEqualTo(2);
        tabTo(robot, "#lesson-back");
        press(robot, KeyCode.SPACE);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void everythingThatIsAskedIsAnsweredByKeysAlone(FxRobot robot) {
        Runnable next =
                () -> {
                    tabTo(robot, "#lesson-next");
                    press(robot, KeyCode.SPACE);
                };
        goTo(robot, asking(Estimate.class), next);
        tabTo(robot, ".text-field");
        robot.write("10", 0);
        press(robot, KeyCode.ENTER);
        assertThat(lessons.mayGoOn()).isTrue();

        goTo(robot, asking(DrawCurve.class), next);
        tabTo(robot, ".draw-area");
        press(robot, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(lessons.mayGoOn()).isFalse();
        tabTo(robot, "#predict");
        press(robot, KeyCode.SPACE);
        assertThat(lessons.mayGoOn()).isTrue();

        goTo(robot, DoStep.class::isInstance, next);
        String run = ((DoStep) current()).runs().getFirst();
        tabTo(robot, "#do-" + run);
        press(robot, KeyCode.SPACE);
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);

        goTo(robot, asking(Choose.class), next);
        tabTo(robot, ".choice");
        press(robot, KeyCode.SPACE);
        assertThat(lessons.isAnswered((PredictStep) current())).isTrue();
    }

    /** What somebody without a mouse does: presses Tab until it is reached. */
    private static void tabTo(FxRobot robot, String query) {
        Node wanted = robot.lookup(query).query();
        for (int pressed = 0; !wanted.isFocused(); pressed++) {
            assertThat(pressed).as("Tab presses on the way to %s", query).isLessThan(60);
            press(robot, KeyCode.TAB);
        }
    }
}
