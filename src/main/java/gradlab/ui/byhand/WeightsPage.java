package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.HandLayer;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.Quantity;
import gradlab.byhand.Symbols;
import gradlab.text.SentenceException;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** All weights and biases, typed; how many units there are; the learning rate and updates. */
final class WeightsPage extends VBox {
    private static final int MANY = 30;
    private final HandModel model;
    private final HandClock clock;
    private final VBox sizes = new VBox(6);
    private final VBox layers = new VBox(12);
    private final VBox rate = new VBox();

    WeightsPage(HandModel model, HandClock clock) {
        super(12);
        this.model = model;
        this.clock = clock;
        setId("hand-weights");
        getStyleClass().add("panel-body");
        Label title = new Label(tr("Weights and biases"));
        title.getStyleClass().add("heading");
        Button drawn = button("hand-draw", tr("Draw anew"), Feather.SHUFFLE);
        drawn.setOnAction(event -> clock.newWeights());
        Button one = button("hand-one-update", tr("1 update"), Feather.CHEVRON_RIGHT);
        one.setOnAction(event -> update(1));
        Button many = button("hand-many-updates", tr("{0} updates", MANY), Feather.CHEVRONS_RIGHT);
        many.setOnAction(event -> update(MANY));
        getChildren().addAll(title, new FlowPane(8, 8, drawn, one, many), rate, sizes, layers);
        model.edits().subscribe(number -> show());
    }

    private void update(int times) {
        clock.pause();
        model.update(times);
    }

    private static Button button(String id, String words, Feather icon) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("compact");
        return button;
    }

    private void show() {
        rate.getChildren()
                .setAll(
                        named(
                                tr("learning rate η"),
                                NumberField.of(
                                        "hand-rate",
                                        tr("Learning rate η of the update"),
                                        () -> model.network().rate(),
                                        this::setRate)));
        showSizes();
        layers.getChildren().clear();
        for (int layer = 1; layer <= model.network().layers().size(); layer++) {
            layers.getChildren().add(layer(layer));
        }
    }

    private void setRate(double value) {
        if (value < 0) {
            throw new SentenceException("A learning rate is 0 or more.");
        }
        model.edit(network -> network.withRate(value));
    }

    private static HBox named(String name, javafx.scene.Node field) {
        Label label = new Label(name);
        label.setMinWidth(110);
        HBox box = new HBox(8, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void showSizes() {
        sizes.getChildren().clear();
        List<Integer> now = model.network().sizes();
        for (int part = 0; part < now.size(); part++) {
            boolean first = part == 0;
            boolean last = part == now.size() - 1;
            String name =
                    first
                            ? tr("inputs")
                            : last ? tr("outputs") : tr("units of hidden layer {0}", part);
            int most =
                    first
                            ? HandNetwork.MOST_INPUTS
                            : last ? HandNetwork.MOST_OUTPUTS : HandNetwork.MOST_UNITS;
            sizes.getChildren()
                    .add(stepper(part, name, now.get(part), first || last ? 1 : 0, most));
        }
        Button add = button("hand-add-layer", tr("One hidden layer more"), Feather.PLUS);
        add.setDisable(now.size() - 2 >= HandNetwork.MOST_HIDDEN);
        add.setOnAction(event -> model.addHidden());
        sizes.getChildren().add(add);
    }

    private HBox stepper(int part, String name, int size, int least, int most) {
        Button less = Icons.describe(new Button(), Feather.MINUS, tr("Fewer {0}", name));
        Button more = Icons.describe(new Button(), Feather.PLUS, tr("More {0}", name));
        less.setId("hand-less-" + part);
        more.setId("hand-more-" + part);
        for (Button button : List.of(less, more)) {
            button.getStyleClass().addAll("compact", "quiet");
        }
        less.setDisable(size <= least);
        more.setDisable(size >= most);
        less.setOnAction(event -> model.resize(part, size - 1));
        more.setOnAction(event -> model.resize(part, size + 1));
        Label count = new Label(String.valueOf(size));
        count.getStyleClass().add("strong");
        Label label = new Label(name);
        label.setMinWidth(150);
        HBox box = new HBox(6, label, less, count, more);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private VBox layer(int number) {
        HandLayer layer = model.network().layer(number);
        Symbols symbols = new Symbols(model.network());
        GridPane grid = new GridPane(6, 4);
        for (int unit = 0; unit < layer.units(); unit++) {
            for (int input = 0; input < layer.inputs(); input++) {
                int from = input;
                int to = unit;
                Quantity weight = Quantity.weight(number, input, unit);
                grid.add(
                        field(
                                weight,
                                symbols.named(weight),
                                () -> now(number, from, to),
                                value ->
                                        model.edit(
                                                network ->
                                                        network.withWeight(
                                                                number, from, to, value))),
                        unit % 3 * 2 + 1,
                        unit / 3 * (layer.inputs() + 1) + input);
                label(grid, symbols.plain(weight), unit, unit / 3 * (layer.inputs() + 1) + input);
            }
            int to = unit;
            Quantity bias = Quantity.bias(number, unit);
            int row = unit / 3 * (layer.inputs() + 1) + layer.inputs();
            grid.add(
                    field(
                            bias,
                            symbols.named(bias),
                            () -> now(number, -1, to),
                            value -> model.edit(network -> network.withBias(number, to, value))),
                    unit % 3 * 2 + 1,
                    row);
            label(grid, symbols.plain(bias), unit, row);
        }
        Label name =
                new Label(
                        number == model.network().layers().size()
                                ? tr("Into the output")
                                : tr("Into hidden layer {0}", number));
        name.getStyleClass().add("section");
        return new VBox(6, name, grid);
    }

    private static void label(GridPane grid, String words, int unit, int row) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        grid.add(label, unit % 3 * 2, row);
    }

    private double now(int layer, int input, int unit) {
        HandNetwork network = model.network();
        if (layer > network.layers().size()
                || unit >= network.layer(layer).units()
                || input >= network.layer(layer).inputs()) {
            return 0;
        }
        HandLayer of = network.layer(layer);
        return input < 0 ? of.bias().get(unit) : of.weight(input, unit);
    }

    private static javafx.scene.Node field(
            Quantity of,
            String name,
            java.util.function.DoubleSupplier value,
            java.util.function.DoubleConsumer take) {
        boolean bias = of.kind() == Quantity.Kind.BIAS;
        String id =
                bias
                        ? "hand-b-" + of.layer() + "-" + (of.unit() + 1)
                        : "hand-w-" + of.layer() + "-" + (of.input() + 1) + "-" + (of.unit() + 1);
        return NumberField.of(id, name, value, take);
    }
}
