package gradlab.ui.page;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/**
 * A place in the window: what stands in its centre.
 *
 * @param id what the program, its commands and its files call it
 * @param title the English words on its button
 * @param icon beside them
 * @param view makes what is shown, once, when it is first asked for
 * @param frame what stands around it; null for what stands around the bench
 */
public record Page(
        String id,
        String title,
        Feather icon,
        Supplier<? extends Region> view,
        @Nullable PageFrame frame) {
    /** A page among the transport, the bar and the panels of the bench. */
    public Page(String id, String title, Feather icon, Supplier<? extends Region> view) {
        this(id, title, icon, view, null);
    }
}
