package gradlab.ui.window;

import gradlab.ui.app.BenchModel;
import gradlab.ui.page.Page;
import gradlab.ui.sweep.SweepBench;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

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
     * @param sweep many runs of it
     */
    static List<Page> of(BenchModel bench, Region network, Region charts, SweepBench sweep) {
        return List.of(
                new Page(
                        "bench",
                        "Network and charts",
                        Feather.LAYERS,
                        () -> new Centre(network, charts, bench.look())),
                sweep.page());
    }
}
