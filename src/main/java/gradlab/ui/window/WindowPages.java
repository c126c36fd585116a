package gradlab.ui.window;

import gradlab.ui.app.BenchModel;
import gradlab.ui.page.Page;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The pages of the window, in the order of their menu: the one place that names them all. */
final class WindowPages {
    private WindowPages() {}

    /**
     * All pages; none is made before it is shown.
     *
     * @param bench what they read and change
     * @param network where the network is edited, which stays whatever page is shown
     * @param charts below it
     * @param more those with a desk of their own that the window knows, too
     */
    static List<Page> of(BenchModel bench, Region network, Region charts, Page... more) {
        List<Page> all = new ArrayList<>();
        all.add(
                new Page(
                        "bench",
                        "Network and charts",
                        Feather.LAYERS,
                        () -> new Centre(network, charts, bench.look())));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
