package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.ui.app.BenchModel;

import javafx.scene.layout.VBox;

import java.util.Set;

/** The settings of the training: loss, optimizer, schedule with its curve, epochs, batches. */
final class TrainingPage extends VBox {
    /** What stands on the page on regularization instead. */
    static final Set<String> ELSEWHERE = Set.of("early_stopping", "gradient_noise", "weight_noise");

    TrainingPage(BenchModel bench) {
        super(12);
        RecordForm form =
                PageForm.of(
                        bench,
                        tr("Change training"),
                        field -> !ELSEWHERE.contains(field.word()),
                        Experiment::training,
                        Experiment::withTraining);
        ScheduleCurve curve = new ScheduleCurve(bench);
        form.attach("schedule", curve);
        getChildren()
                .addAll(
                        new ProblemList(bench, problem -> problem.path().startsWith("training")),
                        form);
    }
}
