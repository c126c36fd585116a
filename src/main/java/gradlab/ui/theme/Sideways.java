package gradlab.ui.theme;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A row as wide as its place; where that is narrower than the row can be, as with large type in a
 * narrow window, the rest is scrolled to.
 */
public final class Sideways extends ScrollPane {
    private static final double BAR = 12;

    /** Around a row. */
    public Sideways(Region row) {
        StackPane room = new StackPane(row);
        setContent(room);
        viewportBoundsProperty()
                .subscribe(
                        bounds -> {
                            boolean scrolls = room.minWidth(-1) > bounds.getWidth();
                            room.setPadding(new Insets(0, 0, scrolls ? BAR : 0, 0));
                        });
        setFitToWidth(true);
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
