package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.surface.DescentPath;
import gradlab.surface.Race;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Who leads, which moment is shown, and the way through the race. */
final class RaceBar extends HBox {
    private final RaceModel model;
    private final RaceClock clock;
    private final Button badge = new Button();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label headline = new Label();
    private final Label moment = caption();
    private final Label size = caption();

    RaceBar(RaceModel model, RaceClock clock) {
        this.model = model;
        this.clock = clock;
        getStyleClass().add("bottom-bar");
        title.getStyleClass().add("badge-title");
        detail.getStyleClass().add("badge-detail");
        HBox row = new HBox(10, Icons.of(Feather.FLAG), new VBox(title, detail));
        row.setAlignment(Pos.CENTER_LEFT);
        badge.setId("race-leader");
        badge.setGraphic(row);
        badge.getStyleClass().addAll("doctor-badge", "healthy");
        badge.setOnAction(event -> chooseLeader());
        headline.getStyleClass().add("strong");
        headline.setId("race-headline");
        headline.setMinWidth(0);
        VBox where = new VBox(2, headline, moment);
        where.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("bar-state");
        StepSlider slider = new StepSlider(model, clock);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label engine = caption();
        engine.setText(tr("the engine’s own optimizers"));
        VBox numbers = new VBox(2, engine, size);
        numbers.getStyleClass().add("bar-numbers");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(badge, where, slider, numbers);
        model.revision().subscribe(number -> show());
        clock.playing().subscribe(playing -> show());
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private int leader() {
        List<Integer> order = model.order();
        return order.isEmpty() || !model.race().racers().get(order.getFirst()).seen()
                ? RaceModel.NONE
                : order.getFirst();
    }

    private void chooseLeader() {
        if (leader() != RaceModel.NONE) {
            model.chosen().set(leader());
        }
    }

    private void show() {
        Race race = model.race();
        int step = model.step().get();
        showLeader(race, step);
        headline.setText(
                clock.playing().get()
                        ? tr("Playing")
                        : step == 0
                                ? tr("At the start")
                                : step == race.steps() ? tr("At the end") : tr("Paused"));
        moment.setText(tr("step {0} of {1} shown", step, race.steps()));
        size.setText(
                tr(
                        "{0} {0|racer|racers} × {1} {1|step|steps}",
                        race.racers().size(), race.steps()));
    }

    private void showLeader(Race race, int step) {
        int leader = leader();
        badge.setDisable(leader == RaceModel.NONE);
        if (leader == RaceModel.NONE) {
            title.setText(tr("Nobody races"));
            detail.setText(tr("open an eye, or add a racer"));
        } else {
            DescentPath path = model.paths().get(leader);
            boolean lost = path.diverged() && path.at(step) == path.steps();
            String name = race.names().get(leader);
            if (lost) {
                title.setText(tr("All have diverged"));
                detail.setText(tr("their rates are too large"));
            } else {
                title.setText(step == 0 ? tr("All start alike") : tr("{0} leads", name));
                detail.setText(
                        tr(
                                "{0} away at step {1}",
                                RaceWords.lane(model.distance(leader, step)), step));
            }
        }
        badge.setAccessibleText(title.getText() + ", " + detail.getText());
    }
}
