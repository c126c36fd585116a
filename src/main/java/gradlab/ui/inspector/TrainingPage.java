package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.PageForm;
import gradlab.ui.form.RecordForm;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Set;

/**
 * The settings of the training: loss, optimizer, schedule with its curve, epochs, batches; below
 * them phases, transfer and pretraining.
 */
final class TrainingPage extends VBox {
    private static final Set<String> BELOW = Set.of("phases", "start_from", "pretraining");

    TrainingPage(Editing editing, DataModel rows, FormContext context) {
        super(12);
        RecordForm form =
                PageForm.of(
                        editing,
                        context.at("training"),
                        tr("Change training"),
                        field -> !field.regularizing() && !BELOW.contains(field.word()),
                        Experiment::training,
                        Experiment::withTraining);
        form.attach("schedule", new ScheduleCurve(editing, rows));
        leaveEpochsToPhases(editing, form);
        RecordForm pretraining =
                PageForm.of(
                        editing,
                        context.at("training"),
                        tr("Change pretraining"),
                        field -> field.word().equals("pretraining"),
                        Experiment::training,
                        Experiment::withTraining);
        getChildren()
                .addAll(
                        new ProblemList(editing, TrainingPage::standsAbove),
                        form,
                        heading(tr("Phases: freeze and thaw")),
                        new PhasesForm(editing, context),
                        heading(tr("Transfer: start from trained weights")),
                        new StartForm(editing, context),
                        heading(tr("Pretraining, layer by layer")),
                        new ProblemList(editing, problem -> isOf("pretraining", problem)),
                        pretraining);
    }

    private static void leaveEpochsToPhases(Editing editing, RecordForm form) {
        BooleanBinding phased =
                Bindings.createBooleanBinding(
                        () -> !editing.experiment().get().training().phases().isEmpty(),
                        editing.experiment());
        Label note = new Label(tr("The sum of the phases below, which decide."));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.visibleProperty().bind(phased);
        note.managedProperty().bind(phased);
        form.attach("epochs", note);
        form.hold("epochs", phased);
    }

    private static boolean standsAbove(Problem problem) {
        return problem.path().startsWith("training")
                && BELOW.stream().noneMatch(word -> isOf(word, problem));
    }

    private static boolean isOf(String word, Problem problem) {
        return problem.path().startsWith("training." + word);
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("section");
        return label;
    }
}
