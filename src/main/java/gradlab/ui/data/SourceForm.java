package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.DataSource;
import gradlab.data.Selection;
import gradlab.experiment.edit.SourceRole;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Predicate;

/** Which source the rows come from, its settings, and, folded away, which of its rows are kept. */
final class SourceForm extends VBox {
    private final Editing editing;
    private final FormContext context;
    private final SourceRole role;
    private final ComboBox<Class<? extends Record>> kinds = new ComboBox<>();
    private final VBox settings = new VBox(12);
    private final ToggleButton fold = new ToggleButton(tr("Keep only some of the rows"));
    private final VBox selection = new VBox();
    private @Nullable RecordForm settingsForm;
    private @Nullable RecordForm selectionForm;
    private boolean showing;

    SourceForm(Editing editing, FormContext context, SourceRole role) {
        super(8);
        this.editing = editing;
        this.context = context;
        this.role = role;
        Label label = new Label(tr("Source"));
        label.getStyleClass().add(role == SourceRole.LEARNED ? "section" : "field-label");
        label.setLabelFor(kinds);
        kinds.setId(role.id("source-kind"));
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setVisibleRowCount(20);
        kinds.getItems().setAll(Knobs.permitted(DataSource.class));
        kinds.setConverter(new Names());
        kinds.valueProperty()
                .addListener(
                        (value, old, kind) -> {
                            if (!showing && kind != null) {
                                changed(Knobs.defaults(kind));
                            }
                        });
        fold.getStyleClass().addAll("row-button", "fold");
        selection.visibleProperty().bind(fold.selectedProperty());
        selection.managedProperty().bind(fold.selectedProperty());
        settings.getStyleClass().add("nested-form");
        getChildren().addAll(label, kinds, settings, fold, selection);
        selection.getStyleClass().add("nested-form");
        editing.experiment().addListener((value, old, now) -> show(role.in(now.data())));
        show(role.in(editing.experiment().get().data()));
    }

    private void show(@Nullable DataSource source) {
        if (source == null) {
            return;
        }
        Record record = (Record) source;
        showing = true;
        kinds.setValue(record.getClass());
        showing = false;
        if (settingsForm == null || !settingsForm.shows(record.getClass())) {
            settingsForm = form(record, field -> !ofSelection(field));
            selectionForm = form(record, SourceForm::ofSelection);
            settings.getChildren().setAll(settingsForm);
            selection.getChildren().setAll(Objects.requireNonNull(selectionForm));
            fold.setSelected(!source.selection().equals(new Selection()));
            boolean own = Knobs.fields(record.getClass()).stream().anyMatch(f -> !ofSelection(f));
            settings.setVisible(own);
            settings.setManaged(own);
        } else {
            settingsForm.show(record);
            Objects.requireNonNull(selectionForm).show(record);
        }
    }

    private RecordForm form(Record record, Predicate<KnobField> which) {
        return new RecordForm(record, which, this::changed, context.at(role.address()));
    }

    private static boolean ofSelection(KnobField field) {
        return field.route().getFirst().getType() == Selection.class;
    }

    private void changed(Record source) {
        editing.edit(tr("Change data"), e -> e.withData(role.put(e.data(), (DataSource) source)));
    }

    /** Kinds of sources by their names in files. */
    private static final class Names extends StringConverter<Class<? extends Record>> {
        @Override
        public String toString(@Nullable Class<? extends Record> kind) {
            return kind == null ? "" : Knobs.typeName(kind).replace('_', ' ');
        }

        @Override
        public @Nullable Class<? extends Record> fromString(String text) {
            return null;
        }
    }
}
