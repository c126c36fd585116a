package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.file.RelativePath;
import gradlab.knob.Knobs;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;
import gradlab.ui.theme.WordedSwitch;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.util.Set;

/** Which weights a run starts from: fresh ones, or layers copied from a run or a weights file. */
final class StartForm extends VBox {
    private static final Set<String> OF_THE_COPY = Set.of("layers", "freeze");
    private final Editing editing;
    private final FormContext context;
    private final ToggleSwitch on = new WordedSwitch(tr("Copy weights of another run"));
    private final TextField file = new InkField();
    private final VBox body = new VBox(12);
    private @Nullable RecordForm copy;

    StartForm(Editing editing, FormContext context) {
        super(12);
        this.editing = editing;
        this.context = context;
        setId("start-form");
        on.setId("start-from");
        on.setMaxWidth(Double.MAX_VALUE);
        on.selectedProperty().addListener((value, old, now) -> turn(now));
        file.setId("start-file");
        file.setPromptText(tr("a .gradlab run, or a weights .json"));
        file.setOnAction(event -> take(file.getText()));
        file.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                take(file.getText());
                            }
                        });
        body.getChildren()
                .addAll(
                        new ProblemList(editing, p -> p.path().startsWith("training.start_from")),
                        chooser());
        body.managedProperty().bind(body.visibleProperty());
        getChildren().addAll(on, body);
        editing.experiment().addListener(observable -> show());
        show();
    }

    private VBox chooser() {
        Label label = new Label(tr("File"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(file);
        Button choose = Icons.describe(new Button(), Feather.FOLDER, tr("Choose a file…"));
        choose.setOnAction(event -> choose());
        HBox.setHgrow(file, Priority.ALWAYS);
        return new VBox(4, label, new HBox(6, file, choose));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(tr("Runs and weights"), "*.gradlab", "*.json"));
        File folder = editing.document().folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            take(RelativePath.of(chosen.toPath(), editing.document().folder()));
        }
    }

    private @Nullable StartFrom start() {
        return editing.experiment().get().training().startFrom();
    }

    private void turn(boolean wanted) {
        if (wanted != (start() != null)) {
            set(wanted ? new StartFrom() : null);
        }
    }

    /** A run and a weights file are told apart by their endings. */
    private void take(String path) {
        StartFrom start = start();
        String name = path.strip();
        if (start != null && !name.equals(start.file())) {
            boolean weights = name.endsWith(".json");
            set(
                    new StartFrom(
                            weights ? "" : name,
                            weights ? name : "",
                            start.layers(),
                            start.freeze()));
        }
    }

    private void set(@Nullable StartFrom start) {
        editing.edit(tr("Starting weights"), e -> with(e, start));
    }

    private static Experiment with(Experiment experiment, @Nullable StartFrom start) {
        Training training = experiment.training();
        return experiment.withTraining(Knobs.set(training, Training::startFrom).to(start));
    }

    private void show() {
        StartFrom start = start();
        on.setSelected(start != null);
        body.setVisible(start != null);
        if (start == null) {
            return;
        }
        if (!file.isFocused()) {
            file.setText(start.file());
        }
        RecordForm form = copy;
        if (form == null) {
            form =
                    new RecordForm(
                            start,
                            field -> OF_THE_COPY.contains(field.word()),
                            changed -> set((StartFrom) changed),
                            context.at("training.start_from"));
            copy = form;
            body.getChildren().add(form);
        }
        form.show(start);
    }
}
