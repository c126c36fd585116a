package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.diagram.NetworkDiagram;
import gradlab.text.Numbers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Above the network: what it is, what its colours mean, which way it is drawn, the palette. */
final class EditorHeader extends VBox {
    private static final double STEP = 1.3;
    private static final double ROOMY = 620;
    private static final double WIDE_ENOUGH = 490;
    private final BenchModel bench;
    private final NetworkLook look;
    private final UnitsPane units;
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room");
    private DoubleSupplier cardWidth = () -> 64;

    EditorHeader(
            BenchModel bench, NetworkLook look, UnitsPane units, EditorModel model, Drags drags) {
        super(8);
        this.bench = bench;
        this.look = look;
        this.units = units;
        getStyleClass().add("editor-header");
        Label title = new Label(tr("Network"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(16, title, summary(), gap, gradients(), zoom(), choice());
        top.setAlignment(Pos.CENTER_LEFT);
        Palette palette = new Palette(model::addAfterSelection, drags);
        HBox below = new HBox(16, caption(), weights());
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, palette, below);
        showUnless(top, bench.look().presenting());
        showOnly(palette, NetworkLook.Drawn.LAYERS);
        showOnly(below, NetworkLook.Drawn.UNITS);
    }

    /** How wide it can be without being scrolled. */
    DoubleProperty room() {
        return room;
    }

    /** Tells how wide a card is, to zoom from there. */
    void zoomFrom(DoubleSupplier width) {
        cardWidth = width;
    }

    private Node zoom() {
        HBox zoom =
                new HBox(
                        button(Feather.MINUS, tr("Smaller (Ctrl and wheel)"), 1 / STEP),
                        all(),
                        button(Feather.PLUS, tr("Larger (Ctrl and wheel)"), STEP));
        zoom.setAlignment(Pos.CENTER);
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        return zoom;
    }

    private Button button(Feather icon, String words, double factor) {
        Button button = Icons.describe(new Button(), icon, words);
        button.getStyleClass().addAll("quiet", "zoom-button");
        button.setOnAction(event -> look.zoom(factor, cardWidth.getAsDouble()));
        return button;
    }

    private Button all() {
        Button button =
                Icons.describe(
                        new Button(),
                        Feather.MAXIMIZE,
                        tr("All layers at once, or as wide as read"));
        button.setId("zoom-all");
        button.getStyleClass().addAll("quiet", "zoom-button");
        button.setOnAction(event -> look.toggleAll());
        return button;
    }

    private void showOnly(Node node, NetworkLook.Drawn when) {
        ObservableValue<Boolean> drawn = look.drawn().map(now -> now == when);
        node.visibleProperty()
                .bind(
                        when == NetworkLook.Drawn.LAYERS
                                ? drawn.flatMap(
                                        now -> bench.look().presenting().map(p -> now && !p))
                                : drawn);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void showUnless(Node node, ObservableValue<Boolean> hidden) {
        node.visibleProperty().bind(hidden.map(now -> !now));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Label summary() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(room.greaterThan(bench.look().typeScale().multiply(ROOMY)));
        label.managedProperty().bind(label.visibleProperty());
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::size, bench.editing().experiment(), bench.data().prepared()));
        return label;
    }

    private String size() {
        List<LayerFacts> facts =
                LayerFacts.of(
                        bench.editing().experiment().get(),
                        bench.data().prepared().get(),
                        List.of());
        long parameters = facts.stream().mapToLong(LayerFacts::parameters).sum();
        return tr("{0} {0|layer|layers}", facts.size())
                + " · "
                + tr("{0} {0|parameter|parameters}", String.format(Locale.ROOT, "%,d", parameters));
    }

    /** What of the picture's units is shown, and what not. */
    private Label caption() {
        Label label = new Label();
        label.setId("units-caption");
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.textProperty().bind(units.diagram().map(NetworkDiagram::caption).orElse(""));
        label.setMaxWidth(Double.MAX_VALUE);
        Hint.on(label, label.textProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node gradients() {
        Node legend = legend(tr("gradient") + "  1e-8", GradientScale.gradient(), "1");
        legend.visibleProperty()
                .bind(room.greaterThan(bench.look().typeScale().multiply(WIDE_ENOUGH)));
        legend.managedProperty().bind(legend.visibleProperty());
        return legend;
    }

    private Node weights() {
        Rectangle scale = scale();
        scale.fillProperty().bind(bench.look().theme().map(theme -> weightColours(theme.word())));
        Label low = end("");
        Label high = end("");
        low.textProperty()
                .bind(units.diagram().map(d -> tr("weight") + "  −" + reach(d)).orElse(""));
        high.textProperty().bind(units.diagram().map(EditorHeader::reach).orElse(""));
        HBox legend = new HBox(6, low, scale, high);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.setMinWidth(Region.USE_PREF_SIZE);
        return legend;
    }

    private static String reach(NetworkDiagram diagram) {
        return Numbers.brief(diagram.reach());
    }

    private static Paint weightColours(String word) {
        ChartTheme theme = ChartTheme.named(word);
        return new LinearGradient(
                0,
                0,
                1,
                0,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, color(theme.negative())),
                new Stop(0.5, color(theme.axis())),
                new Stop(1, color(theme.positive())));
    }

    private static Color color(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static Node legend(String low, Paint colours, String high) {
        Rectangle scale = scale();
        scale.setFill(colours);
        HBox legend = new HBox(6, end(low), scale, end(high));
        legend.setAlignment(Pos.CENTER_RIGHT);
        return legend;
    }

    private static Rectangle scale() {
        Rectangle scale = new Rectangle(72, 6);
        scale.setArcWidth(6);
        scale.setArcHeight(6);
        return scale;
    }

    private static Label end(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node choice() {
        ToggleButton layers = button(tr("Layers"), NetworkLook.Drawn.LAYERS, "left-pill");
        ToggleButton inside = button(tr("Units"), NetworkLook.Drawn.UNITS, "right-pill");
        Icons.describe(layers, tr("One card a layer, to edit (U)"));
        Icons.describe(inside, tr("Look into every unit (U)"));
        HBox choice = new HBox(layers, inside);
        choice.getStyleClass().add("network-choice");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private ToggleButton button(String words, NetworkLook.Drawn drawn, String side) {
        ToggleButton button = new ToggleButton(words);
        button.setId("show-" + drawn.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("segment", side);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setSelected(look.drawn().get() == drawn);
        look.drawn().addListener((value, old, now) -> button.setSelected(now == drawn));
        button.setOnAction(
                event -> {
                    look.drawn().set(drawn);
                    button.setSelected(true);
                });
        return button;
    }
}
