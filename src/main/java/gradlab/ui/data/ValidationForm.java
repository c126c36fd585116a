package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.experiment.DataPlan;
import gradlab.experiment.edit.SourceRole;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** Where the validation rows come from, and the form of the other source where they do. */
final class ValidationForm extends VBox {
    private final ComboBox<Boolean> elsewhere = new ComboBox<>();
    private final VBox other = new VBox(8);
    private boolean showing;

    ValidationForm(BenchModel bench, FormContext context) {
        super(8);
        Editing editing = bench.editing();
        Label label = new Label(tr("Validation rows from"));
        label.getStyleClass().add("section");
        label.setLabelFor(elsewhere);
        elsewhere.setId("validation-from");
        elsewhere.setMaxWidth(Double.MAX_VALUE);
        elsewhere.getItems().setAll(false, true);
        elsewhere.setConverter(new Words());
        elsewhere
                .valueProperty()
                .addListener(
                        (value, old, chosen) -> {
                            if (!showing) {
                                choose(editing, chosen);
                            }
                        });
        Label note =
                new Label(
                        tr(
                                "The same columns, from another distribution. The split deals out"
                                        + " the other rows to training and test."));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        other.getChildren()
                .addAll(
                        note,
                        new SourceForm(editing, context, SourceRole.VALIDATED),
                        new SourceFiles(
                                editing,
                                bench.look(),
                                bench.notices(),
                                bench.workers(),
                                SourceRole.VALIDATED));
        other.managedProperty().bind(other.visibleProperty());
        getChildren().addAll(label, elsewhere, other);
        editing.experiment().addListener((value, old, now) -> show(now.data()));
        show(editing.experiment().get().data());
    }

    private static void choose(Editing editing, boolean another) {
        editing.edit(
                tr("Change data"),
                e ->
                        e.withData(
                                another
                                        ? SourceRole.validatingElsewhere(e.data())
                                        : SourceRole.validatingOnItsOwn(e.data())));
    }

    private void show(DataPlan plan) {
        showing = true;
        elsewhere.setValue(plan.validationSource() != null);
        showing = false;
        other.setVisible(plan.validationSource() != null);
    }

    private static final class Words extends StringConverter<Boolean> {
        @Override
        public String toString(@Nullable Boolean another) {
            return another != null && another
                    ? tr("another source")
                    : tr("this source, by its share");
        }

        @Override
        public @Nullable Boolean fromString(String text) {
            return null;
        }
    }
}
