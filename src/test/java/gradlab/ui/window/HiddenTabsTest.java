package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.TabStrip;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class HiddenTabsTest {
    private Shown shown;

    @Start
    void start(Stage window) {
        shown =
                WindowApplication.show(
                        window, ShippedExperiments.named("spirals"), v -> new Scene(v, 1000, 760));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> shown.bench().transport().stop());
    }

    @Test
    void aPartIsMadeOnceAndLaidOutBeforeItIsSeen(FxRobot robot) {
        List<String> made = new ArrayList<>();
        TabStrip strip = new TabStrip();
        robot.interact(
                () -> {
                    for (String id : List.of("first", "second", "third")) {
                        strip.add(id, id, () -> part(id, made));
                    }
                    new Scene(new StackPane(strip), 300, 400);
                    strip.getScene().getRoot().applyCss();
                    strip.getScene().getRoot().layout();
                    assertThat(made).containsExactly("first");
                    assertThat(strip.prepare()).isTrue();
                    assertThat(made).containsExactly("first", "second");
                    Node second = strip.lookup("#second");
                    assertThat(second.isVisible()).isFalse();
                    assertThat(strip.lookup("#button-second").getLayoutBounds().getWidth())
                            .isPositive();
                    assertThat(strip.prepare()).isTrue();
                    assertThat(strip.prepare()).isFalse();
                    strip.show("second");
                    assertThat(strip.lookup("#second")).isSameAs(second);
                    assertThat(second.isVisible()).isTrue();
                    assertThat(made).containsExactly("first", "second", "third");
                });
    }

    private static Node part(String id, List<String> made) {
        made.add(id);
        Button button = new Button(id);
        button.setId("button-" + id);
        ScrollPane part = new ScrollPane(button);
        part.setId(id);
        return part;
    }

    @Test
    void whatIsBehindTabsIsMadeWhileTheUserRests(FxRobot robot) throws TimeoutException {
        assertThat(parts(robot)).isEqualTo(2);
        robot.interact(shown::prepareWhileIdle);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> Toolkit.call(() -> parts(robot) == shown.windowView().tabs().size()));
    }

    private int parts(FxRobot robot) {
        int[] parts = new int[1];
        robot.interact(() -> parts[0] = count());
        return parts[0];
    }

    private int count() {
        return shown.windowView().lookupAll(".tab-body").stream()
                .mapToInt(body -> ((StackPane) body).getChildren().size())
                .sum();
    }
}
