package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.TimeModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.drawing.DrawingThread;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The charts of the bench: a grid of live tiles, or one of them enlarged. */
public final class ChartsView extends StackPane {
    private final ChartsModel charts = new ChartsModel();
    private final LayoutsModel layouts;
    private final ChartsContext context;
    private final TileGrid grid = new TileGrid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final BorderPane frame = new BorderPane();
    private final TileDrag drag;
    private final Node nothing;
    private final Map<ChartTile, TileView> views = new HashMap<>();
    private final InvalidationListener denser = observable -> redraw(kind -> true);
    private @Nullable EnlargedView enlarged;

    /** The usual four charts of a bench. */
    public ChartsView(BenchModel bench) {
        context =
                new ChartsContext(
                        bench,
                        charts,
                        Toolkit.executor(),
                        this,
                        () -> redraw(kind -> kind == ChartKind.LOSS_SLICE));
        layouts = new LayoutsModel(charts, bench.workers(), bench.notices());
        nothing = nothing();
        getStyleClass().add("charts");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ChartsView.class.getResource(
                                                "/gradlab/assets/styles/charts.css"))
                                .toExternalForm());
        Pane overlay = new Pane();
        drag = new TileDrag(charts, grid, scroll, overlay);
        build(bench, overlay);
        listen(bench);
        followDensity();
        arrange();
    }

    private void build(BenchModel bench, Pane overlay) {
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        grid.typeScale().bind(bench.look().typeScale());
        frame.setTop(
                new ChartsHeader(context, new LayoutsMenu(layouts, bench.look(), context::owner)));
        frame.setCenter(new StackPane(scroll, nothing));
        GalleryView gallery =
                new GalleryView(context.gallery(), context, tile -> reveal(viewOf(tile)));
        getChildren().addAll(frame, overlay, gallery);
    }

    private void listen(BenchModel bench) {
        charts.tiles().addListener(this::changed);
        charts.enlarged().addListener(observable -> showEnlarged());
        charts.readEpoch().addListener(observable -> read());
        scroll.vvalueProperty().addListener(observable -> look());
        scroll.viewportBoundsProperty().addListener(observable -> look());
        grid.needsLayoutProperty().addListener((value, old, needed) -> look());
        redrawOn(bench.run().revision(), kind -> !kind.readsNetwork());
        redrawOn(bench.run().history(), kind -> true);
        redrawOn(bench.time().weights(), ChartKind::readsNetwork);
        redrawOn(bench.data().prepared(), ChartKind::readsNetwork);
        redrawOn(bench.run().state(), ChartKind::readsNetwork);
        redrawOn(bench.editing().selection(), kind -> true);
        bench.run()
                .runs()
                .addListener((ListChangeListener<RunEntry>) change -> redraw(kind -> true));
        redrawOn(bench.look().theme(), kind -> true);
        redrawOn(bench.look().typeScale(), kind -> true);
        bench.run().history().addListener(observable -> charts.read(0));
        bench.time().shownEpoch().addListener(observable -> pin(bench.time()));
        bench.time().live().addListener(observable -> pin(bench.time()));
        bench.time().live().addListener(observable -> redraw(ChartKind::showsOneEpoch));
        bench.time().shownEpoch().addListener(observable -> travel(bench.time()));
    }

    /** Where the slider stands, the pictures of one epoch stand. */
    private void travel(TimeModel time) {
        if (!time.live().get()) {
            redraw(ChartKind::showsOneEpoch);
        }
    }

    /** An epoch of the past is read in all charts. */
    private void pin(TimeModel time) {
        charts.pin(time.live().get() ? 0 : time.shownEpoch().get());
    }

    /** Which tiles there are. */
    public ChartsModel model() {
        return charts;
    }

    /** The layouts of tiles. */
    public LayoutsModel layouts() {
        return layouts;
    }

    /** The layouts that come with the program. */
    public static List<Layout> presets() {
        return Presets.all();
    }

    /** Opens the gallery to add a chart. */
    public void openGallery() {
        context.gallery().openToAdd();
    }

    /** Whether the gallery lies over the charts. */
    public boolean showsGallery() {
        return context.gallery().open().get();
    }

    GalleryModel gallery() {
        return context.gallery();
    }

    /** The one thread that draws; other live pictures of the window share it. */
    public DrawingThread drawingThread() {
        return context.thread();
    }

    /** Whether every chart shows the newest state of the run; then nothing is being drawn. */
    public boolean settled() {
        EnlargedView alone = enlarged;
        return alone != null ? alone.settled() : tiles().stream().allMatch(TileView::settled);
    }

    /** For each tile in sight, how many epochs had been recorded when its picture was drawn. */
    public List<Integer> drawnUpTo() {
        return tiles().stream().filter(TileView::inSight).map(TileView::drawnUpTo).toList();
    }

    /** The tiles in reading order. */
    List<TileView> tiles() {
        return charts.tiles().stream().map(this::viewOf).toList();
    }

    private TileView viewOf(ChartTile tile) {
        return views.computeIfAbsent(tile, this::view);
    }

    private TileView view(ChartTile tile) {
        TileView view = new TileView(tile, context);
        drag.enable(view);
        return view;
    }

    /** Takes pictures of the charts. */
    Pictures pictures() {
        return context.pictures();
    }

    /** Asks for a file and writes all charts that are shown into it, under the run they are of. */
    public void savePicture(String name) {
        context.pictures().saveAll(name);
    }

    private void redrawOn(ObservableValue<?> value, Predicate<ChartKind> which) {
        value.subscribe(() -> redraw(which));
    }

    private void redraw(Predicate<ChartKind> which) {
        if (enlarged != null) {
            if (which.test(enlarged.kind())) {
                enlarged.refresh();
            }
            return;
        }
        for (TileView view : views.values()) {
            if (which.test(view.tile().kind().get())) {
                view.redraw();
            }
        }
    }

    private void read() {
        if (enlarged != null) {
            enlarged.read();
        }
        views.values().forEach(TileView::read);
    }

    /** Tells every tile whether any of it is in sight. */
    private void look() {
        double hidden = Math.max(0, grid.getHeight() - scroll.getViewportBounds().getHeight());
        double top = scroll.getVvalue() * hidden;
        double bottom = top + scroll.getViewportBounds().getHeight();
        for (TileView view : views.values()) {
            Bounds place = view.getBoundsInParent();
            view.setInSight(place.getMaxY() > top && place.getMinY() < bottom);
        }
    }

    /** Brings a chart into sight, adding a tile for it where there is none. */
    public void bringIntoSight(ChartKind kind) {
        ChartTile tile =
                charts.tiles().stream()
                        .filter(each -> each.kind().get() == kind)
                        .findFirst()
                        .orElseGet(() -> charts.add(kind));
        scrollTo(viewOf(tile));
    }

    private void reveal(TileView view) {
        if (enlarged == null) {
            scrollTo(view);
            view.requestFocus();
        }
    }

    private void scrollTo(TileView view) {
        applyCss();
        layout();
        double sight = scroll.getViewportBounds().getHeight();
        double hidden = grid.getHeight() - sight;
        Bounds place = view.getBoundsInParent();
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double least = place.getMaxY() + TileGrid.GAP - sight;
            double wanted = Math.clamp(top, least, Math.max(least, place.getMinY() - TileGrid.GAP));
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    /** A window on a denser screen wants its pictures drawn anew. */
    private void followDensity() {
        ObservableValue<Window> window = sceneProperty().flatMap(scene -> scene.windowProperty());
        window.addListener(
                (value, old, now) -> {
                    if (old != null) {
                        old.outputScaleXProperty().removeListener(denser);
                    }
                    if (now != null) {
                        now.outputScaleXProperty().addListener(denser);
                        redraw(kind -> true);
                    }
                });
    }

    private void changed(ListChangeListener.Change<? extends ChartTile> change) {
        boolean moved = false;
        while (change.next()) {
            moved |= !change.wasUpdated();
        }
        if (moved) {
            arrange();
        }
    }

    private void arrange() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        views.keySet().retainAll(charts.tiles());
        List<Node> order = new ArrayList<>(tiles());
        grid.getChildren().setAll(order);
        nothing.setVisible(order.isEmpty());
        if (focused != null && order.contains(focused)) {
            focused.requestFocus();
        }
    }

    private void showEnlarged() {
        ChartTile tile = charts.enlarged().get();
        if (enlarged != null) {
            TileView view = views.get(enlarged.tile());
            enlarged.end();
            getChildren().remove(enlarged);
            enlarged = null;
            frame.setVisible(true);
            redraw(kind -> true);
            if (view != null) {
                view.requestFocus();
            }
        }
        if (tile != null) {
            enlarged = new EnlargedView(tile, context);
            frame.setVisible(false);
            getChildren().add(1, enlarged);
            enlarged.requestFocus();
        }
    }

    private Node nothing() {
        Label words = new Label(tr("No charts here yet."));
        words.getStyleClass().add("muted");
        Button add = new Button(tr("Add a chart"));
        add.setOnAction(action -> openGallery());
        VBox box = new VBox(12, words, add);
        box.setAlignment(Pos.CENTER);
        box.setPickOnBounds(false);
        return box;
    }
}
