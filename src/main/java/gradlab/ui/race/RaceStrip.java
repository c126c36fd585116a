package gradlab.ui.race;

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

import java.util.Locale;

/** The transport of a race, in the places where the strip has that of a run. */
final class RaceStrip extends HBox {
    private static final double ROOMY = 1400;
    private static final double SNUG = 1200;
    private static final double TIGHT = 960;
    private static final int MANY = 10;
    private final RaceModel model;
    private final RaceClock clock;
    private final Look look;
    private final ObservableValue<Number> room;
    private final FontIcon icon = Icons.of(Feather.PLAY);
    private final Button play = new Button();
    private final Label now = new Label();
    private final Label all = new Label();
    private final Label start = new Label();

    /**
     * The transport of a race.
     *
     * @param room how wide the whole strip is
     */
    RaceStrip(RaceModel model, RaceClock clock, Look look, ObservableValue<Number> room) {
        super(8);
        this.model = model;
        this.clock = clock;
        this.look = look;
        this.room = room;
        setAlignment(Pos.CENTER_LEFT);
        play.setId("race-play");
        play.getStyleClass().add("play-button");
        play.setGraphic(icon);
        play.setOnAction(event -> clock.toggle());
        now.setId("race-step");
        now.getStyleClass().add("epoch-count");
        now.setAlignment(Pos.BASELINE_RIGHT);
        all.getStyleClass().add("muted");
        all.setMinWidth(USE_PREF_SIZE);
        HBox count = new HBox(6, now, all);
        count.setAlignment(Pos.BASELINE_RIGHT);
        count.setMinWidth(USE_PREF_SIZE);
        count.setMaxHeight(USE_PREF_SIZE);
        start.setId("race-start");
        start.getStyleClass().add("chip");
        start.setMinWidth(USE_PREF_SIZE);
        showAbove(all, TIGHT);
        showAbove(start, SNUG);
        addAll(count);
        model.revision().subscribe(number -> show());
        clock.playing().subscribe(playing -> show());
    }

    private void addAll(HBox count) {
        getChildren()
                .addAll(
                        button(
                                "race-rewind",
                                tr("Rewind"),
                                Feather.SKIP_BACK,
                                tr("Back to the start of the race (R)"),
                                clock::rewind),
                        button(
                                "race-new-start",
                                tr("New start"),
                                Feather.SHUFFLE,
                                tr("From another place, drawn at random (N)"),
                                this::newStart),
                        play,
                        button(
                                "race-one",
                                tr("Step"),
                                Feather.CHEVRON_RIGHT,
                                tr("One step (→)"),
                                () -> clock.step(1)),
                        button(
                                "race-ten",
                                tr("10 steps"),
                                Feather.CHEVRONS_RIGHT,
                                tr("Ten steps (Page down)"),
                                () -> clock.step(MANY)),
                        pace(),
                        count,
                        start);
    }

    private void newStart() {
        clock.pause();
        model.newStart();
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
        menu.setId("race-pace");
        Icons.describe(menu, Feather.CLOCK, tr("How fast it is played"));
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (RaceClock.Pace each : RaceClock.Pace.values()) {
            RadioMenuItem item = new RadioMenuItem(each.words());
            item.setId("race-pace-" + each.id());
            item.setToggleGroup(group);
            item.setOnAction(event -> clock.pace().set(each));
            clock.pace().subscribe(taken -> item.setSelected(taken == each));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(clock.pace().map(RaceClock.Pace::words));
        compact(menu);
        return menu;
    }

    private void show() {
        boolean playing = clock.playing().get();
        boolean over = model.step().get() >= model.race().steps();
        icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        icon.setTranslateX(playing ? 0 : 2);
        Icons.describe(
                play,
                playing
                        ? tr("Pause (Space)")
                        : over ? tr("Play from the start (Space)") : tr("Play the race (Space)"));
        now.setText(String.format(Locale.ROOT, "%,d", model.step().get()));
        all.setText(tr("/ {0} {0|step|steps}", model.race().steps()));
        start.setText(
                tr("start {0}", RaceWords.place(model.race().surface(), model.race().start())));
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
