package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.experiment.Phase;
import gradlab.experiment.edit.PhaseEdits;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The phases of a run, one below the other, each with what learns in it and how fast. */
final class PhasesForm extends VBox {
    private final Editing editing;
    private final FormContext context;
    private final Label none =
            new Label(
                    tr(
                            "The run is one piece. Phases freeze and thaw layers on the way, as"
                                    + " transfer learning does."));
    private final VBox list = new VBox(12);
    private final List<PhaseCard> cards = new ArrayList<>();
    private final Button transfer = new Button(tr("Freeze, then thaw"));

    PhasesForm(Editing editing, FormContext context) {
        super(12);
        this.editing = editing;
        this.context = context;
        setId("phases");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.managedProperty().bind(none.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        Button add = new Button(tr("Add a phase"));
        add.setId("add-phase");
        add.setOnAction(event -> editing.edit(tr("Add a phase"), PhaseEdits::add));
        transfer.setId("freeze-then-thaw");
        transfer.setOnAction(
                event -> editing.edit(tr("Freeze, then thaw"), PhaseEdits::frozenThenThawed));
        transfer.managedProperty().bind(transfer.visibleProperty());
        getChildren().addAll(none, list, new FlowPane(8, 8, add, transfer));
        editing.experiment().addListener(observable -> show());
        show();
    }

    private void show() {
        List<Phase> phases = editing.experiment().get().training().phases();
        none.setVisible(phases.isEmpty());
        list.setVisible(!phases.isEmpty());
        transfer.setVisible(phases.isEmpty());
        while (cards.size() > phases.size()) {
            PhaseCard gone = cards.removeLast();
            gone.end();
            list.getChildren().remove(gone);
        }
        while (cards.size() < phases.size()) {
            PhaseCard card = new PhaseCard(editing, context, cards.size());
            cards.add(card);
            list.getChildren().add(card);
        }
        cards.forEach(PhaseCard::show);
    }
}
