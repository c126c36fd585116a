package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.engine.optimizer.Optimizer;
import gradlab.knob.Knobs;
import gradlab.surface.Race;
import gradlab.surface.Racer;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** Who races: the list at the left, in which every racer has a lane. */
public final class RacePanel extends VBox {
    private final RaceModel model;
    private final Label moment = caption();

    RacePanel(RaceModel model) {
        this.model = model;
        Label title = new Label(tr("Racers"));
        title.getStyleClass().add("heading");
        Label order = caption();
        order.setText(tr("nearest first"));
        Label what = caption();
        what.setText(tr("distance to minimum"));
        TwoEnds first = new TwoEnds(title, order);
        TwoEnds second = new TwoEnds(moment, what);
        Label help =
                new Label(
                        tr(
                                "Click a racer, or its path, to take its step apart. A rate may be"
                                        + " typed, or turned with ↑ ↓; the paths follow at once."));
        help.getStyleClass().add("caption");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(8, 8, adding(), best());
        VBox body = new VBox(10, new VBox(2, first, second), new Lanes(model), buttons, help);
        body.getStyleClass().addAll("panel-body", "race-panel");
        body.setMinWidth(0);
        ScrollPane pane = new ScrollPane(body);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
        model.revision()
                .subscribe(
                        number ->
                                moment.setText(
                                        tr(
                                                "step {0} of {1}",
                                                model.step().get(), model.race().steps())));
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private MenuButton adding() {
        MenuButton menu = new MenuButton(tr("Add a racer"), Icons.of(Feather.PLUS));
        menu.setId("add-racer");
        menu.getStyleClass().add("compact");
        menu.setMinWidth(USE_PREF_SIZE);
        for (Class<? extends Record> kind : Knobs.permitted(Optimizer.class)) {
            Optimizer usual = (Optimizer) Knobs.defaults(kind);
            MenuItem item = new MenuItem(new Racer(usual, 0, true).name());
            item.setId("add-" + Knobs.typeName(kind));
            item.setOnAction(event -> model.add(usual));
            menu.getItems().add(item);
        }
        model.revision()
                .subscribe(
                        number ->
                                menu.setDisable(model.race().racers().size() >= Race.MOST_RACERS));
        return menu;
    }

    private Button best() {
        Button button = new Button(tr("Best η for each"), Icons.of(Feather.SLIDERS));
        button.setId("best-rates");
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        Hint.on(
                button,
                tr(
                        "Tries 46 rates for each racer in sight, from this start, and takes the one"
                                + " that is lowest and lowest early"));
        button.setOnAction(event -> model.bestRates());
        button.disableProperty().bind(model.searching());
        return button;
    }
}
