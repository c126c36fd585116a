package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.MapFrame;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelSummary;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.page.Page;
import gradlab.ui.page.PageFrame;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;

/** The optimizer race as a bench of its own: its page, its transport, its panel, its keys. */
public final class RaceBench {
    /** The id of its page, and of its part of the left panel. */
    public static final String ID = "race";

    private static final int MANY = 10;
    private static final int SAMPLE = 52;
    private final BenchModel bench;
    private final Runnable show;
    private final RaceModel model;
    private final RaceClock clock;
    private final NetSurface net;
    private @Nullable RacePage view;

    /**
     * The race of a window.
     *
     * @param show brings the page into sight
     */
    public RaceBench(BenchModel bench, Runnable show) {
        this.bench = bench;
        this.show = show;
        model = new RaceModel(bench.workers(), this::failed);
        clock = new RaceClock(model);
        net = new NetSurface(bench, this::failed);
    }

    private void failed(Throwable failure) {
        bench.notices()
                .problem(tr("The race could not be computed."), Message.from(failure).worded());
    }

    /** Brings back the race that is kept in a file, and keeps every change in it from then on. */
    public void keepIn(Path file) {
        new KeptRaceJson(model, bench.workers(), bench.notices()).keepIn(file);
    }

    /** The race itself. */
    public RaceModel model() {
        return model;
    }

    /** Its page. */
    public Page page() {
        return new Page(
                ID,
                "Optimizer race",
                Feather.FLAG,
                this::view,
                new PageFrame(
                        room -> new RaceStrip(model, clock, bench.look(), room),
                        () -> new RaceBar(model, clock),
                        ID,
                        this::obey));
    }

    /**
     * The race somewhere on its way, for a picture.
     *
     * @param window what is drawn then
     */
    public <N> N showSample(N window) {
        show.run();
        model.show(SAMPLE);
        return window;
    }

    private Region view() {
        DrawingThread thread =
                DrawingThread.prompt(failure -> bench.workers().tell(() -> undrawn(failure)));
        RaceContext context =
                new RaceContext(
                        model, bench.look(), bench.notices(), thread, bench.workers()::tell);
        RacePage made = new RacePage(context, clock, net, this::parameters, bench.lessons());
        view = made;
        return made;
    }

    private void undrawn(Throwable failure) {
        bench.notices().problem(tr("A picture cannot be drawn."), Message.from(failure).worded());
    }

    /** How many weights the net on the bench learns; 0 where that is not known. */
    private long parameters() {
        Experiment now = bench.editing().experiment().get();
        PreparedData data = bench.data().prepared().get();
        return data == null || now.model().layers().isEmpty()
                ? 0
                : ModelSummary.of(now.name(), now.model(), data.inputNames().size()).trainable();
    }

    /** Where the plane stands on the map; null before it was drawn. */
    public @Nullable MapFrame frame() {
        return view == null ? null : view.map().frame();
    }

    /** Its part of the left panel. */
    public RacePanel panel() {
        return new RacePanel(model);
    }

    /** Whether nothing of it is drawn or computed. */
    public boolean settled() {
        RacePage shown = view;
        return shown == null
                || !shown.isVisible()
                || (shown.settled() && !model.searching().get() && !net.computing().get());
    }

    private boolean obey(KeyEvent key) {
        if (key.isShortcutDown()) {
            return commands(key);
        }
        boolean onMap = view != null && view.isMapFocused();
        switch (key.getCode()) {
            case SPACE -> clock.toggle();
            case PERIOD, DECIMAL -> clock.step(1);
            case PAGE_DOWN -> clock.step(MANY);
            case PAGE_UP -> clock.step(-MANY);
            case R -> clock.rewind();
            case N -> {
                clock.pause();
                model.newStart();
            }
            case L -> model.log().set(!model.log().get());
            case LEFT, RIGHT -> {
                if (onMap) {
                    return false;
                }
                clock.step(key.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commands(KeyEvent key) {
        switch (key.getCode()) {
            case Z -> {
                boolean _ = key.isShiftDown() ? model.document().redo() : model.document().undo();
            }
            case Y -> {
                boolean _ = model.document().redo();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
