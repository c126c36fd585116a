package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.Nodes;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.scene.Parent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.concurrent.CompletableFuture;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class StartTest {
    // A seventh more than there are: what is not seen is not made.
    private static final int MOST_NODES = 1_200;

    private final CompletableFuture<Shown> furnished = new CompletableFuture<>();
    private Parent first;

    @Start
    void start(Stage shared) {
        Stage stage = new Stage();
        WindowApplication.begin(
                stage, FirstFrame.scene(Theme.LIGHT, 1000, 760), furnished::complete);
        first = stage.getScene().getRoot();
    }

    @AfterEach
    void stop() {
        Toolkit.call(
                () -> {
                    furnished.join().bench().transport().stop();
                    furnished.join().stage().close();
                    return first;
                });
    }

    @Test
    void theWindowShowsAFrameBeforeItsContentsAreMade() {
        assertThat(first).isInstanceOf(FirstFrame.class);
        Shown shown = furnished.join();
        assertThat(shown.stage().getScene().getRoot()).isSameAs(shown.windowView());
    }

    @Test
    void theOpeningWindowHoldsNoMoreNodesThanItShows() {
        Shown shown = furnished.join();
        Toolkit.awaitFrames(4);
        int nodes = Toolkit.call(() -> Nodes.count(shown.stage().getScene().getRoot()));
        assertThat(nodes).isLessThan(MOST_NODES);
        assertThat(shown.windowView().lookup("#thresholds")).isNull();
        assertThat(shown.windowView().lookup("#gallery-search")).isNull();
        assertThat(shown.windowView().lookup(".key")).isNull();
    }
}
