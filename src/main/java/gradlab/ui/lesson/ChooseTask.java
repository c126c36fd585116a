package gradlab.ui.lesson;

import gradlab.lesson.Choose;
import gradlab.lesson.PredictStep;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** One of several answers is picked; the right one is shown afterwards. */
final class ChooseTask extends PredictCard {
    ChooseTask(PredictStep step, Choose question, LessonModel model) {
        VBox choices = new VBox(6);
        boolean answered = model.isAnswered(step);
        for (int i = 1; i <= question.choices().size(); i++) {
            int choice = i;
            Button button = new Button(question.choices().get(i - 1));
            button.getStyleClass().add("choice");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            if (answered && choice == question.answer()) {
                button.getStyleClass().add("right");
            }
            button.setMouseTransparent(answered);
            button.setFocusTraversable(!answered);
            button.setOnAction(
                    event -> model.answer(step, new Prediction.Choice(question, choice)));
            choices.getChildren().add(button);
        }
        fill(choices, step, model);
    }
}
