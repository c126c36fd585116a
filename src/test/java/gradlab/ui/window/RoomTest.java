package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** Every view, in windows and type of every size: all words can be read or scrolled to. */
@Timeout(300)
class RoomTest {
    private static WindowApplication.Shown window;
    private static Corner corner;

    @BeforeAll
    static void open() throws Exception {
        Toolkit.startHeadless();
        window =
                Toolkit.call(
                        () ->
                                WindowApplication.show(
                                        new Stage(),
                                        new BenchModel(
                                                ShippedExperiments.opening(),
                                                new BackgroundWorkers()),
                                        view -> {
                                            corner = new Corner(view);
                                            return new Scene(corner, 800, 600);
                                        }));
        for (int epoch = 1; epoch <= 3; epoch++) {
            int wanted = epoch;
            Toolkit.call(
                    () -> {
                        window.bench().transport().stepEpoch();
                        return null;
                    });
            while (Toolkit.call(() -> window.bench().run().history().get().epochs() < wanted)) {
                Toolkit.awaitFrames(1);
            }
        }
    }

    @AfterAll
    static void close() {
        Toolkit.call(
                () -> {
                    window.bench().transport().stop();
                    window.stage().close();
                    return null;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, 1",
        "1280, 800, 1",
        "1440, 900, 1",
        "1024, 700, 2",
        "1920, 1080, 2",
        "1024, 700, 0.8"
    })
    void allWordsCanBeRead(int width, int height, double type) {
        List<String> cut = new ArrayList<>();
        Toolkit.call(
                () -> {
                    window.bench().look().typeScale().set(type);
                    corner.resizeView(width, height);
                    return null;
                });
        for (String view : WindowView.VIEWS) {
            if (!view.equals("keys")) {
                cut.addAll(cut(view, width, height, type));
            }
        }
        assertThat(cut).isEmpty();
    }

    private static List<String> cut(String view, int width, int height, double type) {
        Toolkit.call(() -> window.windowView().view(view));
        Toolkit.awaitFrames(2);
        return Toolkit.call(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        corner.applyCss();
                        corner.layout();
                    }
                    return CutWords.in(window.windowView(), window.windowView()).stream()
                            .map(words -> view + " " + words)
                            .toList();
                });
    }
}
