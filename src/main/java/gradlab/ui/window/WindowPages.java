package gradlab.ui.window;

import gradlab.ui.page.Page;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Supplier;

/** The pages of the window, in the order of their menu: the one place that names them all. */
final class WindowPages {
    private WindowPages() {}

    /**
     * All pages; none is made before it is shown.
     *
     * @param network the network above its charts
     */
    static List<Page> of(Supplier<? extends Region> network) {
        return List.of(new Page("bench", "Network and charts", Feather.LAYERS, network));
    }
}
