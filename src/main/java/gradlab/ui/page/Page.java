package gradlab.ui.page;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/**
 * A place in the window: what stands in its centre.
 *
 * @param id what the program, its commands and its files call it
 * @param title the English words on its button
 * @param icon beside them
 * @param view makes what is shown, once, when it is first asked for
 */
public record Page(String id, String title, Feather icon, Supplier<? extends Region> view) {}
