package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.OtherRun;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.run.history.RunHistory;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.notice.Notice.Until;

import javafx.scene.Node;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;

/** What every tile needs: the bench, the drawing thread, and how charts are to look now. */
final class ChartsContext {
    private final BenchModel bench;
    private final ChartsModel charts;
    private final Executor window;
    private final Node place;
    private final DrawingThread thread = new DrawingThread(this::failed);
    private final RoundClock clock = new RoundClock(thread);
    private final MomentSource moments;
    private final Pictures pictures;
    private final GalleryModel gallery;
    private ChartSubject subject;

    /**
     * A context.
     *
     * @param window runs tasks on the window's thread
     * @param place stands in the window whose pixel density counts
     * @param redrawSlices draws anew what shows the loss around a run
     */
    ChartsContext(
            BenchModel bench,
            ChartsModel charts,
            Executor window,
            Node place,
            Runnable redrawSlices) {
        this.bench = bench;
        this.charts = charts;
        this.window = window;
        this.place = place;
        moments =
                new MomentSource(
                        new SliceSource(
                                bench.run(),
                                bench.notices(),
                                bench.workers(),
                                window,
                                redrawSlices));
        pictures = new Pictures(this);
        gallery = new GalleryModel(charts, bench.look().classroom());
        subject = new ChartSubject(bench.run().history().get());
        charts.plansProperty().addListener(observable -> othersAreShown());
        bench.run().history().addListener(observable -> othersAreShown());
    }

    /** What was said of charts that are gone is true no more. */
    private void othersAreShown() {
        bench.notices().passed(Until.CHARTS_CHANGED);
        bench.notices().passed(Until.SLICED);
    }

    BenchModel bench() {
        return bench;
    }

    ChartsModel charts() {
        return charts;
    }

    Executor window() {
        return window;
    }

    DrawingThread thread() {
        return thread;
    }

    RoundClock clock() {
        return clock;
    }

    Pictures pictures() {
        return pictures;
    }

    GalleryModel gallery() {
        return gallery;
    }

    /** The window the charts stand in; null before it is shown. */
    @Nullable Window owner() {
        return place.getScene() == null ? null : place.getScene().getWindow();
    }

    /** What a chart is drawn of, to be read on the drawing thread. */
    ChartSubject subject(ChartKind kind) {
        RunHistory history = bench.run().history().get();
        if (subject.history() != history) {
            subject = new ChartSubject(history);
        }
        ChartSubject among = subject.before(others(history)).asOf(epoch());
        return kind.readsNetwork() ? among.at(moments.newest(bench)) : among;
    }

    /** The epoch that the slider stands at; the newest while it follows the run. */
    private int epoch() {
        return bench.time().live().get() ? Integer.MAX_VALUE : bench.time().shownEpoch().get();
    }

    /** What the run on the bench is called; empty before there is one. */
    String runName() {
        return RunEntry.nameOf(bench.run().history().get(), bench.run().runs());
    }

    /** The curves alone, to be read on the window's thread. */
    ChartSubject curves() {
        RunHistory history = bench.run().history().get();
        return new ChartSubject(history).before(others(history));
    }

    /** The runs whose curves the user wants to see behind. */
    private List<OtherRun> others(RunHistory shown) {
        return bench.run().runs().stream()
                .filter(run -> run.overlaid().get() && run.history() != shown)
                .map(run -> new OtherRun(run.inSentence(), run.number(), run.history()))
                .toList();
    }

    /** Lays the cross-hair of all charts on an epoch, the newest one at most; 0 takes it away. */
    void read(int epoch) {
        charts.read(Math.min(epoch, bench.run().history().get().epochs()));
    }

    /** Options for words alone. */
    ChartOptions plainOptions() {
        return new ChartOptions().withHighlighted(selectedLayer());
    }

    /** How a tile is to look at a size. */
    ChartOptions options(ChartTile tile, double width, double height) {
        return options(tile, width, height, 1);
    }

    /** The same, with the picture then made smaller as a whole. */
    ChartOptions options(ChartTile tile, double width, double height, double reduced) {
        Window owner = owner();
        double density = owner == null ? 1 : owner.getOutputScaleX();
        return new ChartOptions(
                ChartTheme.named(bench.look().theme().get().word()),
                tile.scale().get(),
                tile.smoothing().get(),
                width,
                height,
                density * reduced,
                selectedLayer(),
                bench.look().typeScale().get(),
                tile.aspect().get(),
                tile.without().get(),
                bench.look().lineScale());
    }

    private void failed(Throwable failure) {
        window.execute(
                () ->
                        bench.notices()
                                .problem(
                                        Until.CHARTS_CHANGED,
                                        tr("A chart could not be drawn."),
                                        tr("Change the chart of its tile; training goes on."),
                                        failure));
    }

    private @Nullable String selectedLayer() {
        int lead = bench.editing().selection().get().lead();
        List<Layer> layers = bench.editing().experiment().get().model().layers();
        return lead < 0 || lead >= layers.size() ? null : LayerNames.fill(layers).get(lead).name();
    }
}
