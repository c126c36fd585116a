package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Doctor;
import gradlab.doctor.Rule;
import gradlab.knob.Knobs;
import gradlab.knob.Words;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The thresholds of every rule, each rule's behind its name. */
final class ThresholdsView extends VBox {
    private static final FormContext AT_ONCE = FormContext.atOnce();

    private final Map<Class<?>, RecordForm> forms = new LinkedHashMap<>();
    private final Map<Class<?>, ToggleButton> folds = new LinkedHashMap<>();

    ThresholdsView(DoctorModel model) {
        super(4);
        setId("thresholds");
        model.doctor().get().rules().forEach(rule -> add(rule, model));
        Button reset = new Button(tr("Back to the usual thresholds"));
        reset.setMaxWidth(Double.MAX_VALUE);
        reset.setOnAction(event -> model.reset());
        getChildren().add(reset);
        model.doctor().addListener((value, old, changed) -> show(changed));
    }

    private void add(Rule rule, DoctorModel model) {
        String word = Knobs.typeName(rule.getClass());
        RecordForm form =
                new RecordForm((Record) rule, changed -> model.change((Rule) changed), AT_ONCE);
        form.getStyleClass().add("nested-form");
        ToggleButton fold = new ToggleButton(tr(Words.sentence(word)));
        fold.setId("thresholds-" + word);
        fold.getStyleClass().setAll("button", "quiet", "fold");
        form.visibleProperty().bind(fold.selectedProperty());
        form.managedProperty().bind(fold.selectedProperty());
        forms.put(rule.getClass(), form);
        folds.put(rule.getClass(), fold);
        getChildren().addAll(fold, form);
    }

    /** Shows the thresholds of one rule; gives the button they stand behind. */
    ToggleButton unfold(Rule rule) {
        ToggleButton fold = Objects.requireNonNull(folds.get(rule.getClass()));
        fold.setSelected(true);
        return fold;
    }

    private void show(Doctor doctor) {
        for (Rule rule : doctor.rules()) {
            RecordForm form = forms.get(rule.getClass());
            if (form != null) {
                form.show((Record) rule);
            }
        }
    }
}
