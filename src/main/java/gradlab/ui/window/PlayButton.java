package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.theme.Icons;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The largest button: trains, waits, or begins anew, and says beforehand which. */
final class PlayButton extends Button {
    private static final double TO_THE_EYES_CENTRE = 1.5;
    private final BenchModel bench;
    private final FontIcon icon = Icons.of(Feather.PLAY);
    private String words = "";

    PlayButton(BenchModel bench) {
        this.bench = bench;
        setId("play");
        getStyleClass().add("play-button");
        setGraphic(icon);
        bench.run().state().addListener(observable -> show());
        bench.run().revision().addListener(observable -> show());
        bench.editing().experiment().addListener(observable -> show());
        bench.trainingOn().more().addListener(observable -> show());
        show();
        setOnAction(
                event -> {
                    bench.transport().toggle();
                    show();
                });
    }

    private void show() {
        Feather picture = picture();
        if (icon.getIconCode() != picture) {
            icon.setIconCode(picture);
            icon.setTranslateX(picture == Feather.PLAY ? TO_THE_EYES_CENTRE : 0);
        }
        String now = words(bench);
        if (!now.equals(words)) {
            words = now;
            Icons.describe(this, now);
        }
    }

    private Feather picture() {
        if (bench.transport().isPlaying()) {
            return Feather.PAUSE;
        }
        return bench.run().state().get() == RunState.ENDED ? Feather.ROTATE_CW : Feather.PLAY;
    }

    /** What a press does now. */
    static String words(BenchModel bench) {
        if (bench.transport().isPlaying()) {
            return tr("Pause (Space)");
        }
        int epochs = bench.editing().experiment().get().training().epochs();
        return switch (bench.run().state().get()) {
            case ENDED -> again(bench);
            case PAUSED, RUNNING ->
                    tr(
                            "Go on from epoch {0} of {1} (Space)",
                            bench.run().history().get().epochs(), epochs);
            case READY -> tr("Train {0} {0|epoch|epochs} (Space)", epochs);
        };
    }

    private static String again(BenchModel bench) {
        String again =
                bench.run().needsRewind().get()
                        ? tr("Train again from the start, with the edits (Space)")
                        : tr("Train again from the start, as a new run (Space)");
        return bench.trainingOn().more().get() == 0
                ? again
                : again + "\n" + tr("{0} (Shift+Space)", bench.trainingOn().words());
    }
}
