package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Sweep;
import gradlab.run.live.RunPool;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.BenchModel;
import gradlab.ui.page.Page;
import gradlab.ui.page.PageFrame;
import gradlab.ui.page.SweepLinks.Repeat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The sweep as a bench of its own: its page, its transport, its panel, its keys. */
public final class SweepBench {
    /** The id of its page, and of its part of the left panel. */
    public static final String ID = "sweep";

    private final BenchModel bench;
    private final SweepModel model;
    private final SweepFiles files;
    private final Runnable show;
    private final Runnable home;
    private final Consumer<List<Path>> opening;
    private @Nullable SweepPage view;
    private boolean sampled;

    /**
     * The sweeps of a window.
     *
     * @param shelf where they are kept
     * @param show brings the page into sight
     * @param home brings the network into sight
     * @param opening puts run files on the bench
     */
    public SweepBench(
            BenchModel bench,
            SweepShelf shelf,
            Stage stage,
            Runnable show,
            Runnable home,
            Consumer<List<Path>> opening) {
        this.bench = bench;
        this.show = show;
        this.home = home;
        this.opening = opening;
        model = new SweepModel(bench, shelf, RunPool.quietThreads());
        files = new SweepFiles(bench, model, () -> stage);
        bench.sweeps().lead(this::vary, this::open, this::repeat);
    }

    /** Its page. */
    public Page page() {
        return new Page(
                ID,
                "Sweep",
                Feather.GRID,
                this::view,
                new PageFrame(
                        room -> new SweepStrip(model, bench.look(), room),
                        () -> new SweepBar(model),
                        ID,
                        this::obey));
    }

    private Region view() {
        SweepPage made = new SweepPage(bench, model, this::open);
        view = made;
        return made;
    }

    /** Its part of the left panel. */
    public SweepPanel panel() {
        return new SweepPanel(model, files);
    }

    /** Whether nothing of it is drawn or trained. */
    public boolean settled() {
        return view == null || view.settled();
    }

    /**
     * A sweep over what is on the bench, for a picture; made once.
     *
     * @param changes make it of one in which nothing varies
     * @param window what is drawn then
     */
    public <N> N showSample(Function<Experiment, List<UnaryOperator<Sweep>>> changes, N window) {
        show.run();
        if (!sampled) {
            sampled = true;
            model.begin();
            changes.apply(bench.editing().experiment().get()).forEach(model::edit);
        }
        return window;
    }

    /** Trains the sample. */
    public void train() {
        model.toggle();
    }

    private void vary(Setting setting) {
        model.vary(setting);
        show.run();
    }

    private void open(List<Path> runs) {
        home.run();
        opening.accept(runs);
    }

    private void open(Path file) {
        files.open(file);
        show.run();
    }

    private void repeat(@Nullable Experiment of, Repeat how) {
        model.repeat(of, how);
        show.run();
        bench.notices()
                .info(
                        how == Repeat.FOLDS
                                ? tr("Each fold validates once; press Space to train them.")
                                : tr("The same with more seeds; press Space to train them."));
    }

    private boolean obey(KeyEvent key) {
        if (key.isShortcutDown()) {
            return commands(key);
        }
        if (key.getCode() == KeyCode.SPACE) {
            model.toggle();
            return true;
        }
        if (key.getCode() == KeyCode.PERIOD) {
            model.playOne();
            return true;
        }
        return false;
    }

    private boolean commands(KeyEvent key) {
        switch (key.getCode()) {
            case S -> files.save();
            case Z -> {
                boolean _ = key.isShiftDown() ? model.document().redo() : model.document().undo();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
