package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Words;
import gradlab.lesson.step.Answer;
import gradlab.lesson.step.PredictStep;
import gradlab.ui.theme.InkField;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A number is typed; the run tells how near it is. */
final class EstimateTask extends PredictCard {
    private final Label refusal = new Label();

    EstimateTask(PredictStep step, LessonModel model) {
        TextField field = new InkField();
        field.setPromptText(tr("a number"));
        field.setAccessibleText(tr("Your prediction"));
        if (model.waiting(step) instanceof Answer.Typed made) {
            field.setText(Words.number(made.number()));
        }
        Label unit = new Label(model.section(step).part("unit").markdown());
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        field.setPrefColumnCount(6);
        Button answer = new Button(tr("Predict"));
        answer.setId("predict");
        answer.setMinWidth(USE_PREF_SIZE);
        Runnable commit = () -> commit(step, model, field.getText());
        field.setOnAction(event -> commit.run());
        answer.setOnAction(event -> commit.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setDisable(model.isAnswered(step));
        answer.setDisable(model.isAnswered(step));
        refusal.getStyleClass().addAll("caption", "bad");
        refusal.setManaged(false);
        fill(new VBox(8, row, refusal, answer), step, model);
    }

    private void commit(PredictStep step, LessonModel model, String typed) {
        try {
            double guess = Double.parseDouble(typed.strip().replace(',', '.'));
            model.answer(step, new Answer.Typed(guess));
        } catch (NumberFormatException notANumber) {
            refusal.setText(tr("\"{0}\" is no number; write it like 0.01 or 1e-5", typed));
            refusal.setManaged(true);
        }
    }
}
