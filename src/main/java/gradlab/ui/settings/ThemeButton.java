package gradlab.ui.settings;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;
import gradlab.ui.theme.Theme;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

/** Goes from theme to theme; its icon is that of the next. */
public final class ThemeButton extends Button {
    /** Changes a look. */
    public ThemeButton(Look look) {
        setId("theme");
        getStyleClass().add("square");
        Icons.describe(this, tr("Light, dark, or high contrast"));
        graphicProperty().bind(look.theme().map(theme -> Icons.of(icon(theme.next()))));
        setOnAction(event -> look.theme().set(look.theme().get().next()));
    }

    private static Feather icon(Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case CONTRAST -> Feather.EYE;
        };
    }
}
