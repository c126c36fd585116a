package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import java.util.List;
import java.util.Locale;

/** The network: a palette, the chain of cards, and below it what is wrong, if anything. */
public final class EditorView extends StackPane {
    private final BenchModel bench;
    private final VBox body = new VBox();

    /** The network of a bench. */
    public EditorView(BenchModel bench) {
        this.bench = bench;
        setId("network");
        getStyleClass().add("editor");
        Pane overlay = new Pane();
        Drags drags = new Drags(overlay);
        drags.listenOn(this);
        EditorModel model = new EditorModel(bench);
        ChainPane chain = new ChainPane(bench, model, drags);
        ScrollPane pane = new ScrollPane(chain);
        pane.setFitToHeight(true);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.viewportBoundsProperty()
                .addListener((value, old, bounds) -> chain.fit(bounds.getWidth()));
        pane.setFocusTraversable(false);
        VBox.setVgrow(pane, Priority.ALWAYS);
        ProblemStrip problems = new ProblemStrip(bench);
        body.getChildren().addAll(header(model, drags), pane, problems);
        VBox.setMargin(problems, new Insets(0, 16, 10, 16));
        getChildren().addAll(body, overlay);
    }

    private Node header(EditorModel model, Drags drags) {
        Label title = new Label(tr("Network"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(16, title, gap, legend(), summary());
        top.setAlignment(Pos.BASELINE_LEFT);
        VBox header = new VBox(8, top, new Palette(model::addAfterSelection, drags));
        header.getStyleClass().add("editor-header");
        return header;
    }

    private Label summary() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::size, bench.experiment(), bench.prepared()));
        return label;
    }

    private String size() {
        List<LayerFacts> facts =
                LayerFacts.of(bench.experiment().get(), bench.prepared().get(), List.of());
        long parameters = facts.stream().mapToLong(LayerFacts::parameters).sum();
        return tr("{0} layers", facts.size())
                + " · "
                + tr("{0} parameters", String.format(Locale.ROOT, "%,d", parameters));
    }

    private static Node legend() {
        Rectangle scale = new Rectangle(96, 6, GradientScale.gradient());
        scale.setArcWidth(6);
        scale.setArcHeight(6);
        Label low = new Label(tr("gradient") + "  1e-8");
        Label high = new Label("1");
        low.getStyleClass().add("caption");
        high.getStyleClass().add("caption");
        low.setMinWidth(Region.USE_PREF_SIZE);
        high.setMinWidth(Region.USE_PREF_SIZE);
        HBox legend = new HBox(6, low, scale, high);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.getStyleClass().add("gradient-legend");
        return legend;
    }
}
