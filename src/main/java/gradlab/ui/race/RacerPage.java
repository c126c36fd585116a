package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.surface.Racer;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;
import gradlab.ui.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** All knobs of the chosen racer, in the form that the inspector has for optimizers. */
final class RacerPage extends VBox {
    private final RaceModel model;
    private final Label name = new Label();
    private final RecordForm form;
    private final Button remove =
            new Button(tr("Take it out of the race"), Icons.of(Feather.TRASH_2));

    RacerPage(RaceModel model, FormContext forms) {
        super(12);
        this.model = model;
        getStyleClass().add("panel-body");
        setId("racer-page");
        name.getStyleClass().add("heading");
        Racer now = model.racer();
        form =
                new RecordForm(
                        now == null ? new Racer() : now,
                        field -> field.knob() != null,
                        changed -> take((Racer) changed),
                        forms);
        remove.setId("remove-racer");
        remove.getStyleClass().add("compact");
        remove.setOnAction(event -> model.remove(model.chosen().get()));
        getChildren().addAll(name, form, remove);
        model.document().race().subscribe(race -> show());
        model.chosen().subscribe(chosen -> show());
    }

    private void take(Racer changed) {
        if (model.racer() != null) {
            model.change(model.chosen().get(), changed.optimizer());
        }
    }

    private void show() {
        Racer racer = model.racer();
        form.setDisable(racer == null);
        remove.setDisable(racer == null);
        if (racer == null) {
            name.setText(tr("Nobody is chosen"));
        } else {
            name.setText(model.race().names().get(model.chosen().get()));
            form.show(racer);
        }
    }
}
