package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The transport of a pass by hand, in the places where the strip has that of a run. */
final class HandStrip extends HBox {
    private static final double ROOMY = 1400;
    private static final double SNUG = 1200;
    private static final double TIGHT = 960;
    private final HandModel model;
    private final HandClock clock;
    private final Look look;
    private final ObservableValue<Number> room;
    private final FontIcon icon = Icons.of(Feather.PLAY);
    private final Button play = new Button();
    private final Label now = new Label();
    private final Label all = new Label();
    private final Label weights = new Label();

    HandStrip(HandModel model, HandClock clock, Look look, ObservableValue<Number> room) {
        super(8);
        this.model = model;
        this.clock = clock;
        this.look = look;
        this.room = room;
        setAlignment(Pos.CENTER_LEFT);
        play.setId("hand-play");
        play.getStyleClass().add("play-button");
        play.setGraphic(icon);
        play.setOnAction(event -> clock.toggle());
        HBox count = count();
        getChildren()
                .addAll(
                        button(
                                "hand-rewind",
                                tr("Rewind"),
                                Feather.SKIP_BACK,
                                tr("Back to the first step (R)"),
                                () -> clock.show(1)),
                        button(
                                "hand-new-weights",
                                tr("New weights"),
                                Feather.SHUFFLE,
                                tr("Weights drawn anew (N)"),
                                clock::newWeights),
                        play,
                        button(
                                "hand-one",
                                tr("Step"),
                                Feather.CHEVRON_RIGHT,
                                tr("One step (→)"),
                                () -> clock.step(1)),
                        button(
                                "hand-group",
                                tr("Group"),
                                Feather.CHEVRONS_RIGHT,
                                tr("To the end of the group (Page down)"),
                                clock::nextGroup),
                        pace(),
                        count,
                        weights);
        model.revision().subscribe(number -> show());
        clock.playing().subscribe(playing -> show());
    }

    private Button button(String id, String name, Feather picture, String words, Runnable action) {
        Button button = Icons.describe(new Button(name), picture, words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        compact(button);
        return button;
    }

    private MenuButton pace() {
        MenuButton menu = new MenuButton();
        menu.setId("hand-pace");
        Icons.describe(menu, Feather.CLOCK, tr("How fast it is played"));
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (HandClock.Pace each : HandClock.Pace.values()) {
            RadioMenuItem item = new RadioMenuItem(each.words());
            item.setId("hand-pace-" + each.id());
            item.setToggleGroup(group);
            item.setOnAction(event -> clock.pace().set(each));
            clock.pace().subscribe(taken -> item.setSelected(taken == each));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(clock.pace().map(HandClock.Pace::words));
        compact(menu);
        return menu;
    }

    private HBox count() {
        now.setId("hand-step");
        now.getStyleClass().add("epoch-count");
        now.setAlignment(Pos.BASELINE_RIGHT);
        all.getStyleClass().addAll("muted", "runs-planned");
        all.setMinWidth(USE_PREF_SIZE);
        HBox count = new HBox(6, now, all);
        count.setAlignment(Pos.BASELINE_RIGHT);
        count.setMinWidth(USE_PREF_SIZE);
        count.setMaxHeight(USE_PREF_SIZE);
        weights.setId("hand-count");
        weights.getStyleClass().add("chip");
        weights.setMinWidth(USE_PREF_SIZE);
        showAbove(all, TIGHT);
        showAbove(weights, SNUG);
        return count;
    }

    private void show() {
        boolean playing = clock.playing().get();
        icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        icon.setTranslateX(playing ? 0 : 2);
        Icons.describe(play, playing ? tr("Pause (Space)") : tr("Play the steps (Space)"));
        now.setText(String.valueOf(model.now().get()));
        all.setText(tr("/ {0} {0|step|steps}", model.steps().size()));
        weights.setText(tr("{0} {0|weight|weights}", model.network().parameters()));
    }

    private void showAbove(Node node, double width) {
        node.visibleProperty().bind(isWider(width));
        node.managedProperty().bind(node.visibleProperty());
    }

    private ObservableValue<Boolean> isWider(double width) {
        return Bindings.createBooleanBinding(
                () -> room.getValue().doubleValue() > look.typeScale().get() * width,
                room,
                look.typeScale());
    }

    private void compact(Labeled control) {
        control.contentDisplayProperty()
                .bind(
                        isWider(ROOMY)
                                .map(
                                        wide ->
                                                wide
                                                        ? ContentDisplay.LEFT
                                                        : ContentDisplay.GRAPHIC_ONLY));
    }
}
