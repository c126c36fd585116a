package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.drawing.DrawingThread;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    private final ChartsContext context;
    private final TileGrid grid = new TileGrid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Node nothing = nothing();
    private final Map<ChartTile, TileView> views = new HashMap<>();
    private final InvalidationListener denser = observable -> redraw(kind -> true);
    private @Nullable EnlargedView enlarged;

    /** The usual four charts of a bench. */
    public ChartsView(BenchModel bench) {
        context = new ChartsContext(bench, charts, Toolkit.executor(), this);
        getStyleClass().add("charts");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ChartsView.class.getResource(
                                                "/gradlab/assets/styles/charts.css"))
                                .toExternalForm());
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(scroll, nothing);
        charts.tiles().addListener((ListChangeListener<ChartTile>) change -> arrange());
        charts.enlarged().addListener(observable -> showEnlarged());
        redrawOn(bench.revision(), kind -> !kind.readsNetwork());
        redrawOn(bench.history(), kind -> true);
        redrawOn(bench.weights(), ChartKind::readsNetwork);
        redrawOn(bench.prepared(), ChartKind::readsNetwork);
        redrawOn(bench.state(), ChartKind::readsNetwork);
        redrawOn(bench.selection(), kind -> true);
        redrawOn(bench.look().theme(), kind -> true);
        redrawOn(bench.look().typeScale(), kind -> true);
        followDensity();
        arrange();
    }

    /** Which tiles there are. */
    public ChartsModel model() {
        return charts;
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

    /** The tiles in reading order. */
    List<TileView> tiles() {
        return charts.tiles().stream().map(this::viewOf).toList();
    }

    private TileView viewOf(ChartTile tile) {
        return views.computeIfAbsent(tile, this::view);
    }

    /** Takes pictures of the charts. */
    Pictures pictures() {
        return context.pictures();
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

    private void arrange() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        views.keySet().retainAll(charts.tiles());
        List<Node> order = new ArrayList<>();
        for (ChartTile tile : charts.tiles()) {
            order.add(viewOf(tile));
        }
        grid.getChildren().setAll(order);
        nothing.setVisible(order.isEmpty());
        if (focused != null && order.contains(focused)) {
            focused.requestFocus();
        }
    }

    private TileView view(ChartTile tile) {
        TileView view = new TileView(tile, context);
        TileDrag.enable(view, charts);
        return view;
    }

    private void showEnlarged() {
        ChartTile tile = charts.enlarged().get();
        if (enlarged != null) {
            getChildren().remove(enlarged);
            TileView view = views.get(enlarged.tile());
            enlarged = null;
            scroll.setVisible(true);
            redraw(kind -> true);
            if (view != null) {
                view.requestFocus();
            }
        }
        if (tile != null) {
            enlarged = new EnlargedView(tile, context);
            scroll.setVisible(false);
            getChildren().add(enlarged);
            enlarged.requestFocus();
        }
    }

    private Node nothing() {
        Label words = new Label(tr("No charts here yet."));
        words.getStyleClass().add("muted");
        ContextMenu kinds = new ContextMenu();
        kinds.getItems().addAll(TileMenu.kinds("", charts::add).getItems());
        Button add = new Button(tr("Add chart"));
        add.setOnAction(action -> kinds.show(add, javafx.geometry.Side.BOTTOM, 0, 4));
        VBox box = new VBox(12, words, add);
        box.setAlignment(Pos.CENTER);
        box.setPickOnBounds(false);
        return box;
    }
}
