package gradlab.ui.race;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.race.RaceLook;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Look;

import java.util.concurrent.Executor;

/**
 * What every picture of a race needs.
 *
 * @param thread where pictures are drawn; one that is prompt, since they follow the hand
 * @param window runs tasks on the window's thread
 */
record RaceContext(
        RaceModel model, Look look, Notices notices, DrawingThread thread, Executor window) {
    /** The look of now. */
    RaceLook raceLook() {
        return new RaceLook(
                ChartTheme.named(look.theme().get().word()),
                look.typeScale().get(),
                look.lineScale());
    }
}
