package gradlab.ui.theme;

import javafx.scene.control.ButtonBase;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and the words that go with them. */
public final class Icons {
    private Icons() {}

    /** An icon; its size and colour come from the style sheet. */
    public static FontIcon of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    /** Gives a button an icon, a tool tip and the same words for screen readers. */
    public static <B extends ButtonBase> B describe(B button, Feather icon, String words) {
        button.setGraphic(of(icon));
        return describe(button, words);
    }

    /** Gives a button a tool tip and the same words for screen readers. */
    public static <B extends ButtonBase> B describe(B button, String words) {
        Hint.on(button, words);
        button.setAccessibleText(words);
        return button;
    }
}
