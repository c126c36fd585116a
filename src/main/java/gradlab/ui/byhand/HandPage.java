package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.ActivationWords;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.HandNumbers;
import gradlab.byhand.HandRow;
import gradlab.byhand.LossWords;
import gradlab.chart.byhand.HandPicture;
import gradlab.chart.byhand.SlopePicture;
import gradlab.engine.activation.Activation;
import gradlab.engine.loss.Loss;
import gradlab.knob.Knobs;
import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;
import gradlab.ui.theme.Sideways;
import gradlab.ui.theme.TabStrip;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The network with its numbers, the formula of the step, and the check at the right. */
public final class HandPage extends BorderPane {
    private static final double SIDE = 344;
    private static final double LEAST_SIDE = 280;
    private static final double LARGE_TYPE = 1.5;
    private static final double BESIDE = 400;
    private static final double WIDER = 1.35;
    private static final double SIDE_SHARE = 0.3;
    private final HandModel model;
    private final Look look;
    private final HandView network;
    private final HandView slopes;
    private final TabStrip side = new TabStrip();
    private final Label sample = new Label();

    HandPage(HandModel model, HandClock clock, BenchModel bench, DrawingThread thread) {
        this.model = model;
        look = bench.look();
        setId("hand-page");
        getStyleClass().addAll("sweep-page", "hand-page");
        setMinSize(0, 0);
        network =
                new HandView(
                        look,
                        thread,
                        bench.workers()::tell,
                        () -> new HandPicture(model.scene(), theme(), scale()),
                        this::words);
        network.setId("hand-network");
        slopes =
                new HandView(
                        look,
                        thread,
                        bench.workers()::tell,
                        this::slopePicture,
                        () -> tr("Slope of the activation, with the units where they stand"));
        HandMenu menu =
                new HandMenu(
                        network, this::caption, bench.notices(), thread, bench.workers()::tell);
        VBox tile = new VBox(network);
        VBox.setVgrow(network, Priority.ALWAYS);
        tile.getStyleClass().addAll("sweep-tile", "hand-tile");
        tile.setMinSize(0, 150);
        FormulaPane formula = new FormulaPane(model, clock, look);
        formula.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(10, new Sideways(header(menu)), tile, formula);
        body.getStyleClass().add("sweep-results");
        body.setMinWidth(0);
        VBox.setVgrow(tile, Priority.ALWAYS);
        setCenter(scrolling(body));
        side(clock, bench);
        setRight(side);
        widthProperty().subscribe(width -> stand(body));
        look.typeScale().subscribe(scale -> stand(body));
        model.revision().subscribe(number -> follow());
        model.lit().subscribe(lit -> network.redraw());
        waitWhileHidden(clock);
    }

    /** The side stands below where large type leaves no room beside. */
    private void stand(VBox body) {
        boolean below = getWidth() > 0 && getWidth() < BESIDE * scale();
        if (below == body.getChildren().contains(side)) {
            return;
        }
        if (below) {
            setRight(null);
            side.setMinHeight(BESIDE * scale());
            body.getChildren().add(side);
        } else {
            body.getChildren().remove(side);
            side.setMinHeight(0);
            setRight(side);
        }
    }

    /** As high as the window, or as it must be with large type in a low one. */
    private static ScrollPane scrolling(VBox body) {
        ScrollPane pane = new ScrollPane(body);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinSize(0, 0);
        return pane;
    }

    private void waitWhileHidden(HandClock clock) {
        visibleProperty()
                .subscribe(
                        shown -> {
                            if (!shown) {
                                clock.pause();
                            }
                        });
    }

    private gradlab.chart.look.ChartTheme theme() {
        return gradlab.chart.look.ChartTheme.named(look.theme().get().word());
    }

    private double scale() {
        return look.typeScale().get();
    }

    private SlopePicture slopePicture() {
        int layer = CheckPage.layer(model);
        boolean own = model.step().of().layer() == layer;
        return new SlopePicture(
                model.pass(),
                layer,
                own ? model.step().of().unit() : -1,
                model.row().get(),
                theme(),
                scale());
    }

    private String words() {
        return tr(
                "Network {0}, step {1} of {2}. {3}",
                sizes(), model.now().get(), model.steps().size(), model.scene().words());
    }

    private String sizes() {
        return model.network().sizes().stream()
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    private String caption() {
        return tr(
                "{0}, step {1} of {2}: {3}",
                sizes(), model.now().get(), model.steps().size(), model.step().title());
    }

    private void follow() {
        network.redraw();
        slopes.redraw();
        HandNetwork now = model.network();
        HandRow row = now.rows().get(model.row().get());
        String x = row.inputs().stream().map(HandNumbers::typed).collect(Collectors.joining(", "));
        String y = row.targets().stream().map(HandNumbers::typed).collect(Collectors.joining(", "));
        String numbers = tr("x = ({0}), y = {1}", x, row.targets().size() > 1 ? "(" + y + ")" : y);
        sample.setText(
                now.rows().size() == 1
                        ? sizes() + "   " + numbers
                        : sizes()
                                + "   "
                                + tr("row {0} of {1}: ", model.row().get() + 1, now.rows().size())
                                + numbers);
    }

    private HBox header(HandMenu menu) {
        sample.getStyleClass().add("caption");
        sample.setId("hand-sample-words");
        sample.setMinWidth(USE_PREF_SIZE);
        sample.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sample, Priority.ALWAYS);
        Hint.on(sample, sample.textProperty());
        MenuButton save = Icons.describe(new MenuButton(), Feather.MORE_HORIZONTAL, tr("Save"));
        save.setId("hand-menu");
        save.getStyleClass().addAll("square", "quiet");
        save.getItems().setAll(menu.items());
        HBox header =
                new HBox(
                        6,
                        sample,
                        caption(tr("hidden")),
                        activations("hand-hidden", true),
                        caption(tr("output")),
                        activations("hand-output", false),
                        caption(tr("loss")),
                        losses(),
                        save);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private MenuButton activations(String id, boolean hidden) {
        MenuButton menu =
                chooser(
                        id,
                        hidden
                                ? tr("Activation of the hidden layers")
                                : tr("Activation of the output"));
        ToggleGroup group = new ToggleGroup();
        for (Class<? extends Record> kind : Knobs.permitted(Activation.class)) {
            Activation each = (Activation) Knobs.defaults(kind);
            choice(
                    menu,
                    group,
                    ActivationWords.name(each),
                    chosen ->
                            model.edit(
                                    net -> hidden ? net.withHidden(each) : net.withOutput(each)));
        }
        model.edits()
                .subscribe(
                        number -> {
                            HandNetwork now = model.network();
                            boolean none = hidden && now.layers().size() == 1;
                            menu.setDisable(none);
                            mark(
                                    menu,
                                    ActivationWords.name(
                                            hidden
                                                    ? now.layers().getFirst().activation()
                                                    : now.layers().getLast().activation()));
                        });
        return menu;
    }

    private MenuButton losses() {
        MenuButton menu = chooser("hand-loss", tr("Loss"));
        ToggleGroup group = new ToggleGroup();
        for (Class<? extends Record> kind : Knobs.permitted(Loss.class)) {
            Loss each = (Loss) Knobs.defaults(kind);
            choice(
                    menu,
                    group,
                    LossWords.name(each),
                    chosen -> model.edit(net -> net.withLoss(each)));
        }
        model.edits().subscribe(number -> mark(menu, LossWords.name(model.network().loss())));
        return menu;
    }

    private static MenuButton chooser(String id, String words) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.setMnemonicParsing(false);
        menu.setAccessibleText(words);
        menu.getStyleClass().add("compact");
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private static void choice(
            MenuButton menu, ToggleGroup group, String name, Consumer<String> take) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setId(menu.getId() + "-" + name);
        item.setToggleGroup(group);
        item.setOnAction(event -> take.accept(name));
        menu.getItems().add(item);
    }

    private static void mark(MenuButton menu, String name) {
        menu.setText(name.replace("categorical_crossentropy", "categorical"));
        menu.getItems()
                .forEach(item -> ((RadioMenuItem) item).setSelected(name.equals(item.getText())));
    }

    private void side(HandClock clock, BenchModel bench) {
        side.setId("hand-side");
        side.add("check", tr("Check"), () -> scrolling(new CheckPage(model, look, slopes)));
        side.add(
                "sample",
                tr("Sample"),
                () -> scrolling(new SamplePage(model, clock, () -> BenchTaken.of(bench))));
        side.add("weights", tr("Weights"), () -> scrolling(new WeightsPage(model, clock)));
        side.getStyleClass().add("sweep-side");
        side.setMinWidth(0);
        side.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.clamp(getWidth() * SIDE_SHARE, LEAST_SIDE, SIDE)
                                                * (scale() > LARGE_TYPE ? WIDER : 1),
                                widthProperty(),
                                look.typeScale()));
    }

    /** Shows a part of the right panel: check, sample, weights. */
    public void showSide(String id) {
        side.show(id);
    }

    /** Whether all pictures show the newest state. */
    boolean settled() {
        return network.settled() && slopes.settled();
    }
}
