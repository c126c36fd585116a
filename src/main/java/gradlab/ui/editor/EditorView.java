package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.theme.Sideways;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * The network: a palette, the chain of cards or the picture of all units, and below it where a
 * batch in slow motion is, and what is wrong, if anything.
 */
public final class EditorView extends StackPane {
    private static final double ZOOM = 1.15;
    private final BenchModel bench;
    private final NetworkLook look = new NetworkLook();
    private final ChainPane chain;
    private final UnitsPane units;
    private final ScrollPane pane;
    private final ChainKeys keys;

    /**
     * The network of a bench.
     *
     * @param thread draws the picture of the units
     */
    public EditorView(BenchModel bench, DrawingThread thread) {
        this.bench = bench;
        setId("network");
        getStyleClass().add("editor");
        Pane overlay = new Pane();
        Drags drags = new Drags(overlay);
        drags.listenOn(this);
        EditorModel model = new EditorModel(bench.editing(), bench.data(), bench.notices());
        keys = new ChainKeys(model);
        PulseModel pulse = new PulseModel(bench.editing(), bench.data(), bench.run(), bench.time());
        chain = new ChainPane(bench, model, drags, look, pulse);
        units = new UnitsPane(bench, model, thread, look, pulse);
        StackPane drawn = new StackPane(chain, units);
        showEither(chain, false);
        showEither(units, true);
        pane = along(drawn);
        drags.takeOutBeyond(pane, model::remove);
        pane.viewportBoundsProperty()
                .addListener(
                        (value, old, bounds) -> {
                            chain.fit(bounds.getWidth());
                            units.fit(bounds.getWidth());
                        });
        pane.setFocusTraversable(false);
        pane.addEventFilter(ScrollEvent.SCROLL, this::turnWheel);
        VBox.setVgrow(pane, Priority.ALWAYS);
        ChainMap map = new ChainMap(pane);
        chain.norms().subscribe(map::show);
        bench.editing().selection().addListener(observable -> showSelected());
        model.arcs().arc().addListener((value, before, arc) -> showEnd(arc));
        VBox below =
                new VBox(
                        8,
                        map,
                        new PulseStrip(pulse, bench.run().slowBatch()),
                        new ProblemStrip(bench.editing()));
        VBox.setMargin(below, new Insets(0, 16, 8, 16));
        EditorHeader header = new EditorHeader(bench, look, units, model, drags);
        header.zoomFrom(chain::cardWidth);
        header.room().bind(widthProperty());
        VBox body = new VBox(new Sideways(header), pane, below);
        body.setMinWidth(0);
        getChildren().addAll(body, overlay);
    }

    /** What a kind of layer is called in the palette. */
    public static String label(Class<?> kind) {
        return tr(EditorModel.label(kind));
    }

    private ScrollPane along(StackPane drawn) {
        ScrollPane along =
                new ScrollPane(drawn) {
                    // A press anywhere in it means the network, whose keys are the chain's.
                    @Override
                    public void requestFocus() {
                        (look.units() ? units : chain).requestFocus();
                    }
                };
        along.setFitToHeight(true);
        along.setMinHeight(Region.USE_PREF_SIZE);
        along.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        along.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return along;
    }

    private void showEither(Pane one, boolean asUnits) {
        one.visibleProperty()
                .bind(look.drawn().map(drawn -> asUnits == (drawn == NetworkLook.Drawn.UNITS)));
        one.managedProperty().bind(one.visibleProperty());
    }

    /** Ctrl and the wheel zoom; the wheel alone goes along the chain. */
    private void turnWheel(ScrollEvent event) {
        double hidden = hidden();
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            look.zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, chain.cardWidth());
            event.consume();
        } else if (hidden > 1 && event.getDeltaX() == 0) {
            pane.setHvalue(Math.clamp(pane.getHvalue() - event.getDeltaY() / hidden, 0, 1));
            event.consume();
        }
    }

    /** How much of the chain is out of sight. */
    private double hidden() {
        return pane.getContent().getLayoutBounds().getWidth() - pane.getViewportBounds().getWidth();
    }

    private void showSelected() {
        reveal(bench.editing().selection().get().lead());
    }

    private void showEnd(ArcModel.@Nullable Arc arc) {
        if (arc != null && arc.byKeys()) {
            reveal(arc.to());
        }
    }

    private void reveal(int layer) {
        double hidden = hidden();
        if (layer < 0 || hidden <= 1) {
            return;
        }
        ChainPane.Span span = look.units() ? units.span(layer) : chain.span(layer);
        double from = pane.getHvalue() * hidden;
        double seen = pane.getViewportBounds().getWidth();
        double margin = span.right() - span.left();
        if (span.left() - margin < from) {
            pane.setHvalue(Math.clamp((span.left() - margin) / hidden, 0, 1));
        } else if (span.right() + margin > from + seen) {
            pane.setHvalue(Math.clamp((span.right() + margin - seen) / hidden, 0, 1));
        }
    }

    /** The keys that change the selected layers. */
    public ChainKeys keys() {
        return keys;
    }

    /** How the network is looked at. */
    public NetworkLook look() {
        return look;
    }

    /** The whole network as it is drawn, what is scrolled out of sight included. */
    public Node drawn() {
        return pane.getContent();
    }

    /** Whether the newest state is on the screen. */
    public boolean settled() {
        return units.settled();
    }
}
