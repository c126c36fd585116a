package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Phase;
import gradlab.experiment.edit.PhaseEdits;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.UnaryOperator;

/** One phase of a run: its length, its rate, and a switch for every layer with weights. */
final class PhaseCard extends VBox {
    private final Editing editing;
    private final int index;
    private final Label heading = new Label();
    private final Button down;
    private final FlowPane layers = new FlowPane(4, 4);
    private final ProblemList problems;
    private final RecordForm form;
    private List<Layer> shown = List.of();

    PhaseCard(Editing editing, FormContext context, int index) {
        super(8);
        this.editing = editing;
        this.index = index;
        setId("phase-" + (index + 1));
        getStyleClass().add("phase-card");
        heading.getStyleClass().add("strong");
        down = button(Feather.ARROW_DOWN, tr("Later"), () -> swap(index + 1));
        String path = "training.phases[" + index + "]";
        form =
                new RecordForm(
                        now(),
                        changed -> change(tr("Change phase"), old -> (Phase) changed),
                        context.at(path));
        problems = new ProblemList(editing, problem -> problem.path().startsWith(path));
        Label learning = new Label(tr("Layers that learn"));
        learning.getStyleClass().add("field-label");
        getChildren().addAll(header(), problems, form, new VBox(4, learning, layers));
    }

    /** Follows the bench no more, once its phase is gone. */
    void end() {
        problems.end();
    }

    private HBox header() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button up = button(Feather.ARROW_UP, tr("Earlier"), () -> swap(index - 1));
        up.setDisable(index == 0);
        Button remove =
                button(
                        Feather.TRASH_2,
                        tr("Remove this phase"),
                        () -> editing.edit(tr("Remove phase"), e -> PhaseEdits.remove(e, index)));
        remove.setId("remove-phase-" + (index + 1));
        HBox header = new HBox(2, heading, gap, up, down, remove);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Button button(Feather icon, String words, Runnable action) {
        Button button = Icons.describe(new Button(), icon, words);
        button.getStyleClass().add("row-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void swap(int other) {
        editing.edit(tr("Move phase"), e -> PhaseEdits.swap(e, index, other));
    }

    private void change(String what, UnaryOperator<Phase> change) {
        editing.edit(what, e -> PhaseEdits.change(e, index, change));
    }

    private Phase now() {
        return editing.experiment().get().training().phases().get(index);
    }

    /** Shows the phase as it stands. */
    void show() {
        Phase newest = now();
        List<Layer> weighted =
                LayerNames.fill(editing.experiment().get().model().layers()).stream()
                        .filter(layer -> layer.parameterCount(1) > 0)
                        .toList();
        int all = editing.experiment().get().training().phases().size();
        heading.setText(tr("Phase {0} of {1}", index + 1, all));
        down.setDisable(index == all - 1);
        form.show(newest);
        if (!weighted.equals(shown)) {
            shown = weighted;
            layers.getChildren().setAll(weighted.stream().map(this::toggle).toList());
        }
        for (int i = 0; i < shown.size(); i++) {
            say(newest, shown.get(i), (ToggleButton) layers.getChildren().get(i));
        }
    }

    private ToggleButton toggle(Layer layer) {
        ToggleButton toggle = new ToggleButton(layer.name());
        toggle.setId("phase-" + (index + 1) + "-" + layer.name());
        toggle.getStyleClass().add("layer-toggle");
        toggle.setMnemonicParsing(false);
        toggle.setOnAction(event -> learn(layer, toggle.isSelected()));
        return toggle;
    }

    private void learn(Layer layer, boolean on) {
        change(
                on ? tr("Thaw {0}", layer.name()) : tr("Freeze {0}", layer.name()),
                old -> old.withLearning(layer, on));
    }

    private static void say(Phase phase, Layer layer, ToggleButton toggle) {
        boolean learns = phase.learns(layer);
        toggle.setGraphic(Icons.of(learns ? Feather.UNLOCK : Feather.LOCK));
        toggle.setSelected(learns);
        toggle.setAccessibleHelp(learns ? tr("Learns in this phase") : tr("Frozen in this phase"));
    }
}
