package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.TrainingOn;
import gradlab.ui.app.Transport;
import gradlab.ui.theme.Icons;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The largest button: trains, waits, or begins anew, and says beforehand which. */
final class PlayButton extends Button {
    private static final double TO_THE_EYES_CENTRE = 1.5;
    private final Editing editing;
    private final RunModel run;
    private final Transport transport;
    private final TrainingOn trainingOn;
    private final FontIcon icon = Icons.of(Feather.PLAY);
    private String words = "";

    PlayButton(Editing editing, RunModel run, Transport transport, TrainingOn trainingOn) {
        this.editing = editing;
        this.run = run;
        this.transport = transport;
        this.trainingOn = trainingOn;
        setId("play");
        getStyleClass().add("play-button");
        setGraphic(icon);
        run.state().addListener(observable -> show());
        run.revision().addListener(observable -> show());
        editing.experiment().addListener(observable -> show());
        trainingOn.more().addListener(observable -> show());
        show();
        setOnAction(
                event -> {
                    transport.toggle();
                    show();
                });
    }

    private void show() {
        Feather picture = picture();
        if (icon.getIconCode() != picture) {
            icon.setIconCode(picture);
            icon.setTranslateX(picture == Feather.PLAY ? TO_THE_EYES_CENTRE : 0);
        }
        String now = words();
        if (!now.equals(words)) {
            words = now;
            Icons.describe(this, now);
        }
    }

    private Feather picture() {
        if (transport.isPlaying()) {
            return Feather.PAUSE;
        }
        return run.state().get() == RunState.ENDED ? Feather.ROTATE_CW : Feather.PLAY;
    }

    /** What a press does now. */
    private String words() {
        if (transport.isPlaying()) {
            return tr("Pause (Space)");
        }
        int epochs = editing.experiment().get().training().epochs();
        return switch (run.state().get()) {
            case ENDED -> again();
            case PAUSED, RUNNING ->
                    tr("Go on from epoch {0} of {1} (Space)", run.history().get().epochs(), epochs);
            case READY -> tr("Train {0} {0|epoch|epochs} (Space)", epochs);
        };
    }

    private String again() {
        String again =
                run.needsRewind().get()
                        ? tr("Train again from the start, with the edits (Space)")
                        : tr("Train again from the start, as a new run (Space)");
        return trainingOn.more().get() == 0
                ? again
                : again + "\n" + tr("{0} (Shift+Space)", trainingOn.words());
    }
}
