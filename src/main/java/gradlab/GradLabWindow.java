package gradlab;

import gradlab.cli.Window;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.Screenshot;
import gradlab.ui.window.WindowApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The window as the commands see it. */
final class GradLabWindow implements Window {
    private static final int EPOCHS_IN_PICTURES = 128;

    @Override
    public void open(Optional<Path> experiment) {
        WindowApplication.open(experiment);
    }

    @Override
    public List<String> views() {
        return Screenshot.views();
    }

    @Override
    public void draw(Picture picture) {
        Theme theme = Theme.valueOf(picture.theme().toUpperCase(Locale.ROOT));
        try {
            Screenshot.draw(
                    new Screenshot.Request(
                            picture.view(),
                            picture.width(),
                            picture.height(),
                            theme,
                            EPOCHS_IN_PICTURES),
                    picture.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
