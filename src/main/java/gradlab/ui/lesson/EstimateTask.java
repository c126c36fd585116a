package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Words;
import gradlab.lesson.Estimate;
import gradlab.lesson.PredictStep;
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

    EstimateTask(PredictStep step, Estimate question, LessonModel model) {
        TextField field = new InkField();
        field.setPromptText(tr("a number"));
        field.setAccessibleText(tr("Your prediction"));
        if (model.waiting(step) instanceof Prediction.Guess made) {
            field.setText(Words.number(made.guess()));
        }
        Label unit = new Label(question.unit());
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        field.setPrefColumnCount(6);
        Button answer = new Button(tr("Predict"));
        answer.setId("predict");
        answer.setMinWidth(USE_PREF_SIZE);
        Runnable commit = () -> commit(step, question, model, field.getText());
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

    private void commit(PredictStep step, Estimate question, LessonModel model, String typed) {
        try {
            double guess = Double.parseDouble(typed.strip().replace(',', '.'));
            model.answer(step, new Prediction.Guess(question, guess));
        } catch (NumberFormatException notANumber) {
            refusal.setText(tr("\"{0}\" is no number; write it like 0.01 or 1e-5", typed));
            refusal.setManaged(true);
        }
    }
}
