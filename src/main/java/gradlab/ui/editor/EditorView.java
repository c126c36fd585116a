package gradlab.ui.editor;

import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The network: a palette, the chain of cards or the picture of all units, and below it what is
 * wrong, if anything.
 */
public final class EditorView extends StackPane {
    private final NetworkLook look = new NetworkLook();
    private final UnitsPane units;

    /**
     * The network of a bench.
     *
     * @param thread draws the picture of the units
     */
    public EditorView(BenchModel bench, DrawingThread thread) {
        setId("network");
        getStyleClass().add("editor");
        Pane overlay = new Pane();
        Drags drags = new Drags(overlay);
        drags.listenOn(this);
        EditorModel model = new EditorModel(bench);
        ChainPane chain = new ChainPane(bench, model, drags);
        units = new UnitsPane(bench, model, thread);
        StackPane drawn = new StackPane(chain, units);
        showEither(chain, false);
        showEither(units, true);
        ScrollPane pane = new ScrollPane(drawn);
        pane.setFitToHeight(true);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.viewportBoundsProperty()
                .addListener(
                        (value, old, bounds) -> {
                            chain.fit(bounds.getWidth());
                            units.fit(bounds.getWidth());
                        });
        pane.setFocusTraversable(false);
        VBox.setVgrow(pane, Priority.ALWAYS);
        ProblemStrip problems = new ProblemStrip(bench);
        VBox body = new VBox(new EditorHeader(bench, look, units, model, drags), pane, problems);
        VBox.setMargin(problems, new Insets(0, 16, 10, 16));
        getChildren().addAll(body, overlay);
    }

    private void showEither(Pane pane, boolean asUnits) {
        pane.visibleProperty()
                .bind(look.drawn().map(drawn -> asUnits == (drawn == NetworkLook.Drawn.UNITS)));
        pane.managedProperty().bind(pane.visibleProperty());
    }

    /** How the network is looked at. */
    public NetworkLook look() {
        return look;
    }

    /** Whether the newest state is on the screen. */
    public boolean settled() {
        return units.settled();
    }
}
