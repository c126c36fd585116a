package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Speed;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Theme;

import javafx.beans.binding.Bindings;
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

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** The strip at the top: what is on the bench, the transport, and the epoch counter. */
final class TopStrip extends HBox {
    private static final double ROOMY = 1400;
    private static final double TIGHT = 940;
    private static final double SPACIOUS = 1500;
    private static final double GENEROUS = 1600;
    private final BenchModel bench;

    TopStrip(BenchModel bench, DocumentMenu document, Node... tools) {
        this.bench = bench;
        getStyleClass().add("top-strip");
        getChildren()
                .addAll(
                        logo(),
                        document,
                        dataName(),
                        gap(),
                        rewind(),
                        newWeights(),
                        play(),
                        stepBatch(),
                        stepEpoch(),
                        speed(),
                        gap(),
                        epochCount(),
                        seed(),
                        twin(),
                        theme());
        getChildren().addAll(tools);
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
                                                bench.experiment().get(), bench.prepared().get()),
                                bench.experiment(),
                                bench.prepared()));
        label.setMinWidth(0);
        hideBelow(label, GENEROUS);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button rewind() {
        Button button = button(tr("Rewind"), Feather.SKIP_BACK, tr("Back to the same weights (R)"));
        button.setOnAction(event -> bench.rewind());
        button.disableProperty().bind(bench.state().isEqualTo(RunState.READY));
        return button;
    }

    private Button newWeights() {
        Button button =
                button(
                        tr("New weights"),
                        Feather.SHUFFLE,
                        tr("Back to new weights, next seed (N)"));
        button.setOnAction(event -> bench.newWeights());
        return button;
    }

    private Button play() {
        Button button = new Button();
        button.setId("play");
        button.getStyleClass().add("play-button");
        FontIcon icon = Icons.of(Feather.PLAY);
        button.setGraphic(icon);
        Runnable show =
                () -> {
                    boolean running = bench.isPlaying();
                    icon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
                    icon.setTranslateX(running ? 0 : 1.5);
                    Icons.describe(button, running ? tr("Pause (Space)") : tr("Play (Space)"));
                };
        bench.state().addListener(observable -> show.run());
        bench.revision().addListener(observable -> show.run());
        show.run();
        button.setOnAction(
                event -> {
                    bench.togglePlay();
                    show.run();
                });
        return button;
    }

    private Button stepBatch() {
        Button button = button(tr("Batch"), Feather.CHEVRON_RIGHT, tr("Train one batch (.)"));
        button.setOnAction(event -> bench.stepBatch());
        return button;
    }

    private Button stepEpoch() {
        Button button = button(tr("Epoch"), Feather.CHEVRONS_RIGHT, tr("Train one epoch (→)"));
        button.setOnAction(event -> bench.stepEpoch());
        return button;
    }

    private MenuButton speed() {
        MenuButton menu = new MenuButton();
        Icons.describe(menu, Feather.CLOCK, tr("How fast a run is played"));
        menu.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> tr(bench.speed().get().label()), bench.speed()));
        ToggleGroup group = new ToggleGroup();
        for (Speed speed : Speed.values()) {
            RadioMenuItem item = new RadioMenuItem(tr(speed.label()));
            item.setToggleGroup(group);
            item.setSelected(speed == bench.speed().get());
            item.setOnAction(event -> bench.speed().set(speed));
            menu.getItems().add(item);
        }
        menu.setMinWidth(USE_PREF_SIZE);
        compactBelow(menu, SPACIOUS);
        return menu;
    }

    private Node epochCount() {
        Label done = new Label();
        done.getStyleClass().add("epoch-count");
        done.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> whole(bench.history().get().epochs()),
                                bench.revision(),
                                bench.history()));
        Label all = new Label();
        all.getStyleClass().add("muted");
        all.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tr(
                                                "/ {0} epochs",
                                                bench.experiment().get().training().epochs()),
                                bench.experiment()));
        hideBelow(all, TIGHT);
        HBox box = new HBox(6, done, all);
        box.setAlignment(Pos.BASELINE_RIGHT);
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private Label seed() {
        Label label = new Label();
        label.getStyleClass().add("chip");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tr("seed")
                                                + " "
                                                + bench.experiment()
                                                        .get()
                                                        .training()
                                                        .batches()
                                                        .seed(),
                                bench.experiment()));
        label.setMinWidth(USE_PREF_SIZE);
        hideBelow(label, TIGHT);
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
        button.setOnAction(event -> bench.toggleTwin());
        return button;
    }

    private Button theme() {
        Button button = new Button();
        button.getStyleClass().add("square");
        button.graphicProperty()
                .bind(bench.look().theme().map(theme -> Icons.of(icon(theme.next()))));
        Icons.describe(button, tr("Light, dark, or high contrast"));
        button.setOnAction(event -> bench.look().theme().set(bench.look().theme().get().next()));
        return button;
    }

    private static Feather icon(Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case CONTRAST -> Feather.EYE;
        };
    }

    private Button button(String name, Feather icon, String words) {
        Button button = Icons.describe(new Button(name), icon, words);
        button.setMinWidth(USE_PREF_SIZE);
        compactBelow(button, ROOMY);
        return button;
    }

    private void hideBelow(Node node, double width) {
        node.visibleProperty()
                .bind(widthProperty().greaterThan(bench.look().typeScale().multiply(width)));
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

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
