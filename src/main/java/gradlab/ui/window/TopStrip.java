package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Speed;
import gradlab.ui.classroom.Part;
import gradlab.ui.page.PageMenu;
import gradlab.ui.settings.ThemeButton;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The strip at the top: what is on the bench, the transport, and the epoch counter. Nothing in it
 * moves while a run goes on: what grows and shrinks has room of a fixed width, and the name of the
 * experiment alone takes what is left.
 */
final class TopStrip extends HBox {
    private static final PseudoClass TIGHTER = PseudoClass.getPseudoClass("cramped");
    private static final double CRAMPED = 700;
    private static final double TIGHT = 960;
    private static final double NARROW = 1100;
    private static final double ROOMY = 1400;
    private static final double SPACIOUS = 1560;
    private static final double GENEROUS = 1720;
    private static final double NAME_LEAST = 100;
    private static final double SPEED_WIDTH = 138;
    private static final int MILLION = 1_000_000;
    private final BenchModel bench;
    private final HBox transport;
    private final HBox beside = new HBox();
    private final Node theBench;
    private final List<Node> ends = new ArrayList<>();
    private @Nullable Region carried;
    // Kept, since it only holds its listener as long as itself is held.
    private final BooleanBinding cramped;

    TopStrip(BenchModel bench, PageMenu pages, DocumentMenu document, Node... tools) {
        this.bench = bench;
        getStyleClass().add("top-strip");
        cramped = widthProperty().lessThan(bench.look().typeScale().multiply(CRAMPED));
        cramped.subscribe(now -> pseudoClassStateChanged(TIGHTER, now));
        theBench = onTheBench(pages, document);
        ends.addAll(List.of(new ThemeButton(bench.look())));
        ends.addAll(List.of(tools));
        beside.getStyleClass().add("transport");
        beside.getChildren().addAll(seed(), twin());
        transport = transport();
        bench.look().presenting().subscribe(presenting -> show());
    }

    private HBox transport() {
        HBox all =
                new HBox(
                        rewind(),
                        newWeights(),
                        new PlayButton(
                                bench.editing(),
                                bench.run(),
                                bench.transport(),
                                bench.trainingOn()),
                        stepBatch(),
                        stepEpoch(),
                        speed(),
                        epochCount());
        all.getStyleClass().add("transport");
        all.setMinWidth(USE_PREF_SIZE);
        return all;
    }

    /** Puts another transport in the place of that of the bench; null puts that back. */
    void carry(@Nullable Region other) {
        carried = other;
        show();
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        Region middle = carried == null ? transport : carried;
        if (bench.look().presenting().get()) {
            all.addAll(List.of(gap(), middle, gap(), leave()));
        } else {
            all.addAll(List.of(theBench, middle));
            if (carried == null) {
                all.add(beside);
            }
            all.addAll(ends);
        }
        getChildren().setAll(all);
    }

    private static Region gap() {
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button leave() {
        Button button =
                Icons.describe(
                        new Button(), Feather.MINIMIZE, tr("Leave presenter mode (Esc or F)"));
        button.setId("leave-presenting");
        button.getStyleClass().add("square");
        button.setOnAction(event -> bench.look().present(false));
        return button;
    }

    private Node onTheBench(PageMenu pages, DocumentMenu document) {
        HBox left = new HBox(8, logo(), pages, document, dataName());
        left.setAlignment(Pos.CENTER_LEFT);
        left.minWidthProperty().bind(bench.look().typeScale().multiply(NAME_LEAST));
        left.setPrefWidth(0);
        setHgrow(left, Priority.ALWAYS);
        pages.narrow(wide(SPACIOUS).not());
        return left;
    }

    private Node logo() {
        Label first = new Label("Grad");
        first.getStyleClass().add("logo");
        Label second = new Label("Lab");
        second.getStyleClass().addAll("logo", "accent");
        HBox logo = new HBox(first, second);
        logo.setAlignment(Pos.CENTER_LEFT);
        logo.setMinWidth(USE_PREF_SIZE);
        logo.setPadding(new javafx.geometry.Insets(0, 8, 0, 0));
        hideBelow(logo, NARROW);
        return logo;
    }

    private Label dataName() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        ExperimentWords.data(
                                                bench.editing().experiment().get(),
                                                bench.data().prepared().get()),
                                bench.editing().experiment(),
                                bench.data().prepared()));
        label.setMinWidth(0);
        hideBelow(label, GENEROUS);
        return label;
    }

    private Button rewind() {
        Button button = button(tr("Rewind"), Feather.SKIP_BACK, tr("Back to the same weights (R)"));
        button.setId("rewind");
        button.setOnAction(event -> bench.transport().rewind());
        button.disableProperty().bind(bench.run().state().isEqualTo(RunState.READY));
        return button;
    }

    private Button newWeights() {
        Button button =
                button(
                        tr("New weights"),
                        Feather.SHUFFLE,
                        tr("Back to new weights, next seed (N)"));
        button.setId("new-weights");
        button.setOnAction(event -> bench.transport().newWeights());
        return button;
    }

    private Button stepBatch() {
        Button button = button(tr("Batch"), Feather.CHEVRON_RIGHT, tr("Train one batch (.)"));
        button.setId("step-batch");
        button.setOnAction(event -> bench.transport().stepBatch());
        return button;
    }

    private Button stepEpoch() {
        Button button = button(tr("Epoch"), Feather.CHEVRONS_RIGHT, tr("Train one epoch (→)"));
        button.setId("step-epoch");
        button.setOnAction(event -> bench.transport().stepEpoch());
        return button;
    }

    private MenuButton speed() {
        MenuButton menu = new MenuButton();
        menu.setId("speed");
        Icons.describe(menu, Feather.CLOCK, tr("How fast a run is played"));
        menu.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> tr(bench.run().speed().get().label()), bench.run().speed()));
        ToggleGroup group = new ToggleGroup();
        for (Speed speed : Speed.values()) {
            RadioMenuItem item = new RadioMenuItem(tr(speed.label()));
            item.setToggleGroup(group);
            item.setSelected(speed == bench.run().speed().get());
            item.setOnAction(event -> bench.run().speed().set(speed));
            menu.getItems().add(item);
        }
        menu.setMinWidth(USE_PREF_SIZE);
        compactBelow(menu, SPACIOUS);
        // as wide as the longest of its words
        menu.prefWidthProperty()
                .bind(
                        Bindings.when(menu.contentDisplayProperty().isEqualTo(ContentDisplay.LEFT))
                                .then(bench.look().typeScale().multiply(SPEED_WIDTH))
                                .otherwise(USE_COMPUTED_SIZE));
        return menu;
    }

    private Node epochCount() {
        Label done = new Label();
        done.setId("epoch-count");
        done.getStyleClass().add("epoch-count");
        done.setAlignment(Pos.BASELINE_RIGHT);
        done.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> whole(bench.run().history().get().epochs()),
                                bench.run().revision(),
                                bench.run().history()));
        Label all = new Label();
        all.getStyleClass().addAll("muted", "epochs-planned");
        all.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tr(
                                                "/ {0} {0|epoch|epochs}",
                                                whole(
                                                        bench.editing()
                                                                .experiment()
                                                                .get()
                                                                .training()
                                                                .epochs())),
                                bench.editing().experiment()));
        hideBelow(all, TIGHT);
        HBox box = new HBox(6, done, all);
        box.setAlignment(Pos.BASELINE_RIGHT);
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private Label seed() {
        Label label = new Label();
        label.setId("seed");
        label.getStyleClass().addAll("chip", "seed");
        label.setAlignment(Pos.CENTER);
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tr("seed")
                                                + " "
                                                + bench.editing()
                                                        .experiment()
                                                        .get()
                                                        .training()
                                                        .batches()
                                                        .seed(),
                                bench.editing().experiment()));
        Hint.on(label, label.textProperty());
        label.visibleProperty().bind(wide(TIGHT).and(shown("seed")));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private ToggleButton twin() {
        ToggleButton button = new ToggleButton(tr("Twin"));
        button.setId("twin");
        Icons.describe(
                button,
                Feather.GIT_BRANCH,
                tr("Train what stands here in lock-step with one change (T)"));
        button.setMinWidth(USE_PREF_SIZE);
        compactBelow(button, SPACIOUS);
        bench.twin().original().subscribe(original -> button.setSelected(original != null));
        button.setOnAction(event -> bench.twin().toggle());
        return button;
    }

    private Button button(String name, Feather icon, String words) {
        Button button = Icons.describe(new Button(name), icon, words);
        button.setMinWidth(USE_PREF_SIZE);
        compactBelow(button, ROOMY);
        return button;
    }

    private BooleanBinding wide(double width) {
        return widthProperty().greaterThan(bench.look().typeScale().multiply(width));
    }

    private BooleanBinding shown(String tool) {
        return Bindings.createBooleanBinding(
                () -> !bench.look().classroom().get().hides(Part.TOOLS, tool),
                bench.look().classroom());
    }

    private void hideBelow(Node node, double width) {
        node.visibleProperty().bind(wide(width));
        node.managedProperty().bind(node.visibleProperty());
    }

    private void compactBelow(Labeled control, double width) {
        control.contentDisplayProperty()
                .bind(
                        Bindings.when(
                                        widthProperty()
                                                .lessThan(bench.look().typeScale().multiply(width)))
                                .then(ContentDisplay.GRAPHIC_ONLY)
                                .otherwise(ContentDisplay.LEFT));
    }

    /** Seven letters at most. */
    private static String whole(int number) {
        if (number >= MILLION) {
            return String.format(Locale.ROOT, "%.2f M", number / (double) MILLION);
        }
        return String.format(Locale.ROOT, "%,d", number);
    }
}
