package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Sweep;
import gradlab.run.sweep.SweepFolder;
import gradlab.run.sweep.SweepResult;
import gradlab.text.Numbers;
import gradlab.ui.theme.LinesField;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What is kept of the sweep, and where: each run whole, a table and a ranking. */
final class RecordedPage extends VBox {
    private final SweepModel model;
    private final Label numbers = words();
    private final TextArea place = new LinesField("");

    RecordedPage(SweepModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("panel-body");
        Label title = new Label(tr("What is kept"));
        title.getStyleClass().add("panel-title");
        Label kept = words();
        kept.setText(
                tr(
                        "Of each run everything, as a file that opens on the bench:"
                            + " runs/…/run.gradlab with its history and weights. Of all together"
                            + " sweep.csv, a row a run, and sweep.json, a row a cell. A run that is"
                            + " there is never trained again."));
        place.setId("sweep-folder");
        place.setEditable(false);
        place.setWrapText(true);
        place.setPrefRowCount(3);
        place.setAccessibleText(tr("The folder of the sweep"));
        getChildren().addAll(title, kept, place, numbers);
        model.training().score().subscribe(this::show);
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(@Nullable SweepScore score) {
        SweepFolder folder = model.document().place().folder();
        place.setText(folder == null ? "" : folder.path().toString());
        Sweep sweep = model.sweep();
        if (score == null || sweep == null) {
            numbers.setText("");
            return;
        }
        double seconds = score.results().stream().mapToDouble(SweepResult::seconds).sum();
        long diverged = score.results().stream().filter(SweepResult::diverged).count();
        numbers.setText(
                tr(
                        "{0} {0|run|runs} there, {1} of them diverged; {2} s of training in all.",
                        score.results().size(), diverged, Numbers.brief(seconds)));
    }
}
