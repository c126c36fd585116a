package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.doctor.Preflight;
import gradlab.engine.layer.Layer;
import gradlab.experiment.setting.Setting;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.ui.app.BenchModel;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/** The settings of the selected layer. */
final class LayerPage extends VBox {
    private final FormContext context;
    private final SelectedLayer model;
    private final ModelPage whole;
    private final Label kind = new Label();
    private final Label heading = new Label();
    private final Label shape = new Label();
    private final TextField name = new InkField();
    private final ProblemList problems;
    private final ActivationCurve curve = new ActivationCurve();
    private @Nullable RecordForm form;

    LayerPage(
            BenchModel bench, FormContext context, ObservableValue<@Nullable Preflight> preflight) {
        this.context = context;
        whole = new ModelPage(bench.editing(), bench.data(), preflight);
        model = new SelectedLayer(bench.editing(), bench.data(), bench.run(), bench.time());
        problems = new ProblemList(bench.editing(), model::concerns);
        kind.getStyleClass().add("overline");
        heading.getStyleClass().add("heading");
        shape.getStyleClass().add("muted");
        shape.setWrapText(true);
        name.setId("layer-name");
        name.setAccessibleText(tr("Name of the layer"));
        name.setOnAction(event -> model.rename(name.getText()));
        name.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                model.rename(name.getText());
                            }
                        });
        bench.editing().experiment().addListener(observable -> show());
        bench.editing().selection().addListener(observable -> show());
        bench.data().prepared().addListener(observable -> show());
        bench.run().revision().addListener(observable -> showCurve());
        bench.time().shownEpoch().addListener(observable -> showCurve());
        show();
    }

    private void show() {
        Layer layer = model.layer();
        if (layer == null) {
            form = null;
            whole.show();
            getChildren().setAll(whole);
            return;
        }
        kind.setText(Knobs.typeName(layer.getClass()).replace('_', ' ').toUpperCase(Locale.ROOT));
        heading.setText(model.name());
        shape.setText(model.shape());
        problems.refresh();
        if (!name.isFocused()) {
            name.setText(layer.name());
            name.setPromptText(model.name());
        }
        showForm((Record) layer);
        showCurve();
    }

    /** A layer without weights has nothing to freeze. */
    private static boolean hasEffect(KnobField field, Layer layer) {
        return !field.word().equals("trainable") || layer.parameterCount(1) > 0;
    }

    private void showForm(Record layer) {
        RecordForm old = form;
        if (old != null && old.shows(layer.getClass())) {
            old.show(layer);
            return;
        }
        RecordForm made =
                new RecordForm(
                        layer,
                        field -> hasEffect(field, (Layer) layer),
                        model::change,
                        context.at(this::place));
        made.attach("activation", curve);
        form = made;
        Label label = new Label(tr("Name"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(name);
        VBox naming = new VBox(4, label, name);
        getChildren().setAll(new VBox(4, head(), shape), problems, naming, made);
        setSpacing(12);
    }

    private @Nullable Setting place() {
        return model.layer() == null ? null : Setting.layer(model.name());
    }

    private HBox head() {
        VBox words = new VBox(4, kind, heading);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove =
                Icons.describe(new Button(), Feather.TRASH_2, tr("Remove this layer (Delete)"));
        remove.setId("remove-layer");
        remove.getStyleClass().addAll("quiet", "square");
        remove.setOnAction(event -> model.remove());
        return new HBox(8, words, remove);
    }

    private void showCurve() {
        curve.show(model.activation(), model.outputs());
    }
}
