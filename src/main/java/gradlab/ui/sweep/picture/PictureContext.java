package gradlab.ui.sweep.picture;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.sweep.SweepLook;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Look;

import java.util.concurrent.Executor;

/**
 * What every picture of a sweep needs beside its model.
 *
 * @param thread where pictures are drawn; one that is prompt, since they follow the hand
 * @param window runs tasks on the window's thread
 */
public record PictureContext(
        PicturesModel model, Look look, Notices notices, DrawingThread thread, Executor window) {
    /** The look of now. */
    SweepLook sweepLook() {
        return new SweepLook(ChartTheme.named(look.theme().get().word()), look.typeScale().get());
    }
}
