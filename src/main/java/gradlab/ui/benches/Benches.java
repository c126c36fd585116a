package gradlab.ui.benches;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.sweep.Sweep;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.BenchModel;
import gradlab.ui.byhand.HandBench;
import gradlab.ui.page.Page;
import gradlab.ui.page.PagesModel;
import gradlab.ui.race.RaceBench;
import gradlab.ui.sweep.SweepBench;
import gradlab.ui.theme.TabStrip;

import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The benches beside that of the network: each has a page and a part of the left panel. */
public record Benches(SweepBench sweep, RaceBench race, HandBench hand) {
    /** What the page of sweeps is called. */
    public static final String SWEEP = SweepBench.ID;

    /** What the page of the race is called. */
    public static final String RACE = RaceBench.ID;

    /** What the page of backpropagation by hand is called. */
    public static final String HAND = HandBench.ID;

    /**
     * Those of a window.
     *
     * @param shelf where sweeps are kept
     * @param pages of the window, once there are any
     * @param opening puts run files on the bench
     */
    public static Benches of(
            BenchModel bench,
            SweepShelf shelf,
            Stage stage,
            Supplier<PagesModel> pages,
            Consumer<List<Path>> opening) {
        return new Benches(
                new SweepBench(
                        bench,
                        shelf,
                        stage,
                        () -> pages.get().show(SWEEP),
                        () -> pages.get().back(),
                        opening),
                new RaceBench(bench, () -> pages.get().show(RACE)),
                new HandBench(bench, () -> pages.get().show(HAND)));
    }

    /** Their pages, in the order of the menu. */
    public Page[] pages() {
        return new Page[] {sweep.page(), race.page(), hand.page()};
    }

    /** Puts what belongs to each into the left panel. */
    public void addTo(TabStrip left) {
        left.add(SWEEP, tr("Sweep"), sweep::panel);
        left.add(RACE, tr("Racers"), race::panel);
        left.add(HAND, tr("Steps"), hand::panel);
    }

    /**
     * Shows one of them with something on it, for a picture.
     *
     * @param changes make a sweep of one in which nothing varies
     * @param window what is drawn then
     */
    public <N> N showSample(
            String id, Function<Experiment, List<UnaryOperator<Sweep>>> changes, N window) {
        return switch (id) {
            case SWEEP -> sweep.showSample(changes, window);
            case HAND -> hand.showSample(window);
            default -> race.showSample(window);
        };
    }

    /** Whether nothing of them is drawn or computed. */
    public boolean settled() {
        return sweep.settled() && race.settled() && hand.settled();
    }
}
