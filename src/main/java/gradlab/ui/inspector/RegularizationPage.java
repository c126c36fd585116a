package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.knob.KnobField;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.PageForm;
import gradlab.ui.form.RecordForm;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** All that holds a model back from learning its training rows by heart, in one place. */
final class RegularizationPage extends VBox {
    private final Editing editing;
    private final FormContext context;
    private final VBox layers = new VBox(16);
    private List<String> shownLayers = List.of();
    private final List<RecordForm> forms = new ArrayList<>();

    RegularizationPage(Editing editing, FormContext context) {
        super(16);
        this.editing = editing;
        this.context = context;
        RecordForm ofTraining =
                PageForm.of(
                        editing,
                        context.at("training"),
                        tr("Change regularization"),
                        KnobField::regularizing,
                        Experiment::training,
                        Experiment::withTraining);
        RecordForm ofData =
                PageForm.of(
                        editing,
                        context.at("data"),
                        tr("Change label noise"),
                        KnobField::regularizing,
                        Experiment::data,
                        Experiment::withData);
        getChildren()
                .addAll(
                        heading(tr("Of the run")),
                        ofTraining,
                        ofData,
                        heading(tr("Of each layer")),
                        layers);
        editing.experiment().addListener(observable -> show());
        show();
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    private void show() {
        List<Layer> model = LayerNames.fill(editing.experiment().get().model().layers());
        List<String> kinds =
                model.stream().map(layer -> layer.name() + " " + layer.getClass()).toList();
        if (!kinds.equals(shownLayers)) {
            shownLayers = kinds;
            rebuild(model);
        }
        for (int i = 0; i < forms.size(); i++) {
            forms.get(i).show((Record) editing.experiment().get().model().layers().get(i));
        }
    }

    private void rebuild(List<Layer> model) {
        forms.clear();
        List<Node> sections = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            int index = i;
            RecordForm form =
                    new RecordForm(
                            (Record) editing.experiment().get().model().layers().get(i),
                            KnobField::regularizing,
                            changed -> replace(index, (Layer) changed),
                            context.at("model.layers[" + model.get(i).name() + "]"));
            forms.add(form);
            if (!form.getChildren().isEmpty()) {
                Label name = new Label(model.get(i).name());
                name.getStyleClass().add("strong");
                sections.add(new VBox(8, name, form));
            }
        }
        layers.getChildren().setAll(sections);
    }

    private void replace(int index, Layer layer) {
        editing.edit(
                tr("Change regularization"),
                e -> {
                    List<Layer> next = new ArrayList<>(e.model().layers());
                    next.set(index, layer);
                    return e.withModel(new Model(next));
                });
    }
}
